package io.jangteo.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Services know each other only through contracts, a domain knows only the JDK, and the platform knows no shop. */
class ArchitectureTest {

    private static final ArchitectureRules rules = new ArchitectureRules("io.jangteo");
    private static final JavaClasses ours = new ClassFileImporter()
            .importPaths(ruled().map(Repository.Module::classes).toList());

    private static final String PLANTED = "io.jangteo.house.planted";
    private static final ArchitectureRules plantedRules = new ArchitectureRules(PLANTED);
    private static final JavaClasses planted = new ClassFileImporter().importPackages(PLANTED);
    private static final JavaClasses nothing = new ClassFileImporter().importPackages("io.jangteo.nothing");

    @Test
    void looksAtEveryServiceAndEveryPartOfThePlatform() {
        Set<String> wanted = names(ruled().map(module -> module.pom().artifactId()));
        Set<String> here = Pom.read(Repository.ROOT.resolve("house/pom.xml")).ours();
        // A part of the platform may also come with a service.
        ruled().forEach(module -> here.addAll(module.pom().ours()));
        assertThat(wanted).hasSizeGreaterThan(10);
        assertThat(here).as("the dependencies of house/pom.xml").containsAll(wanted);
        assertThat(ruled()).allSatisfy(module -> assertThat(module.classes()).isNotEmptyDirectory());
    }

    @Test
    void servicesKnowEachOtherOnlyThroughContracts() {
        List<ArchRule> each = rules.servicesKnowEachOtherOnlyThroughContracts(Repository.services());
        assertThat(each).hasSizeGreaterThan(1).allSatisfy(rule -> rule.check(ours));
        assertBites(
                plantedRules
                        .servicesKnowEachOtherOnlyThroughContracts(List.of("alpha", "beta"))
                        .getFirst(),
                "KnowsBeta");
    }

    @Test
    void domainKnowsOnlyTheJdk() {
        rules.domainKnowsOnlyTheJdk().check(ours);
        assertBites(plantedRules.domainKnowsOnlyTheJdk(), "KnowsALibrary");
    }

    @Test
    void platformKnowsNoServiceAndNoContract() {
        rules.platformKnowsNoServiceAndNoContract(Repository.services()).check(ours);
        assertBites(plantedRules.platformKnowsNoServiceAndNoContract(List.of("alpha")), "OrdersOutbox");
    }

    @Test
    void platformSpeaksNoShopWord() {
        rules.platformSpeaksNoShopWord().check(ours);
        assertBites(plantedRules.platformSpeaksNoShopWord(), "\"order\"");
    }

    @Test
    void noServiceNamesAnotherInItsPom() {
        Set<String> services = names(Repository.services().stream().map(service -> "jangteo-" + service));
        assertThat(ruled())
                .hasSizeGreaterThan(services.size())
                .allSatisfy(module -> assertThat(module.pom().ours()).doesNotContainAnyElementsOf(services));
    }

    private static Stream<Repository.Module> ruled() {
        return Repository.modules().stream()
                .filter(Repository.Module::hasClasses)
                .filter(module ->
                        module.path().startsWith("services/") || module.path().startsWith("platform/"));
    }

    private static Set<String> names(Stream<String> all) {
        return all.collect(Collectors.toCollection(TreeSet::new));
    }

    private static void assertBites(ArchRule rule, String found) {
        assertThatThrownBy(() -> rule.check(planted))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(found);
        assertThatThrownBy(() -> rule.check(nothing))
                .as("a rule that finds nothing to look at")
                .isInstanceOf(AssertionError.class);
    }
}
