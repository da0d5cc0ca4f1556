package io.jangteo.load.judge;

import io.jangteo.load.generate.Catalog;
import io.jangteo.load.generate.DataFile;
import io.jangteo.load.generate.Facts;
import io.jangteo.load.generate.Product;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** All judged queries, for one catalog. */
public final class JudgedSet {

    private final List<JudgedQuery> queries;

    private JudgedSet(List<JudgedQuery> queries) {
        this.queries = queries;
    }

    static JudgedSet of(Catalog catalog) {
        List<JudgedQuery> queries = new ArrayList<>();
        DataFile file = DataFile.read("judged/queries.yaml");
        for (String group : file.names()) {
            file.all(group).forEach(query -> queries.add(query(query, group, catalog)));
        }
        return new JudgedSet(List.copyOf(queries));
    }

    /** What shoppers type, as far as it is the same for every catalog and not held out. */
    public static List<String> openTexts() {
        DataFile file = DataFile.read("judged/queries.yaml");
        return file.names().stream()
                .flatMap(group -> file.all(group).stream().map(query -> query.text("q")))
                .filter(text -> !text.startsWith("{") && !JudgedQuery.isHeldOut(text))
                .toList();
    }

    List<JudgedQuery> all() {
        return queries;
    }

    private static JudgedQuery query(DataFile data, String group, Catalog catalog) {
        String written = data.text("q");
        UnaryOperator<Rule> about = UnaryOperator.identity();
        String text = written;
        if (data.has("about")) {
            long number = Long.parseLong(data.text("about"));
            Facts facts = catalog.facts(number);
            about = rule -> rule.about(facts);
            text = withCodes(written, catalog.product(number));
        }
        Map<Integer, Rule> rules = new LinkedHashMap<>();
        for (int grade : JudgedQuery.GRADES) {
            if (data.has(Integer.toString(grade))) {
                rules.put(grade, about.apply(Rule.of(data.text(Integer.toString(grade)))));
            }
        }
        Rule traps = data.has("not") ? about.apply(Rule.of(data.text("not"))) : Rule.NONE;
        return new JudgedQuery(text, written, group, rules, traps);
    }

    private static String withCodes(String written, Product product) {
        String sku = product.skus().getFirst();
        String model = product.model();
        Map<String, String> codes = Map.of(
                "{sku}",
                sku,
                "{skuStem}",
                sku.contains("-") ? sku.substring(0, sku.lastIndexOf('-')) : sku,
                "{model}",
                model,
                "{modelStart}",
                model.substring(0, Math.max(1, model.length() - 2)),
                "{upc}",
                product.barcode());
        return Objects.requireNonNull(codes.get(written), () -> "No such code: " + written);
    }
}
