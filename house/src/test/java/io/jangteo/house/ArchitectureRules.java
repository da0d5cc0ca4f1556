package io.jangteo.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Who may know whom, below one root package: the project's own, or that of the planted violations. */
final class ArchitectureRules {

    private static final Set<String> SHOP_WORDS = Set.of(
            "buyer",
            "cart",
            "catalog",
            "category",
            "categorie",
            "checkout",
            "coupon",
            "currency",
            "customer",
            "inventory",
            "money",
            "order",
            "payment",
            "price",
            "product",
            "purchase",
            "refund",
            "reservation",
            "shipment",
            "shipping",
            "shop",
            "shopper",
            "sku",
            "stock",
            "storefront",
            "variant",
            "warehouse");
    private static final Pattern WORD = Pattern.compile("[._$0-9]|(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");

    private final String root;

    ArchitectureRules(String root) {
        this.root = root;
    }

    /** One rule per service, so that each of them fails where its service has no classes. */
    List<ArchRule> servicesKnowEachOtherOnlyThroughContracts(List<String> services) {
        return services.stream().map(service -> knowsNoOther(service, services)).toList();
    }

    private ArchRule knowsNoOther(String service, List<String> services) {
        String[] others = services.stream()
                .filter(other -> !other.equals(service))
                .map(other -> root + "." + other + "..")
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(root + "." + service + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .because("services know each other only through contracts");
    }

    ArchRule domainKnowsOnlyTheJdk() {
        return classes()
                .that()
                .resideInAPackage(root + "..domain..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", root + "..domain..")
                .because("the heart of a service outlives every framework");
    }

    ArchRule platformKnowsNoServiceAndNoContract(List<String> services) {
        String[] shop =
                services.stream().map(service -> root + "." + service + "..").toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(root + ".platform..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(shop)
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage(root + ".contracts..")
                .because("the platform is mechanisms");
    }

    ArchRule platformSpeaksNoShopWord() {
        return classes()
                .that()
                .resideInAPackage(root + ".platform..")
                .should(new ArchCondition<>("be named without a word of the shop") {
                    @Override
                    public void check(JavaClass each, ConditionEvents events) {
                        String own = each.getFullName().substring(root.length());
                        Arrays.stream(WORD.split(own))
                                .map(ArchitectureRules::singular)
                                .filter(SHOP_WORDS::contains)
                                .forEach(word -> events.add(SimpleConditionEvent.violated(
                                        each, each.getFullName() + " speaks of \"" + word + "\"")));
                    }
                })
                .because("the platform is mechanisms");
    }

    private static String singular(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return lower.endsWith("s") && lower.length() > 3 ? lower.substring(0, lower.length() - 1) : lower;
    }
}
