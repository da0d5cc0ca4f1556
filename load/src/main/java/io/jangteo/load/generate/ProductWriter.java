package io.jangteo.load.generate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Writes one product in the form that the catalog service takes. */
final class ProductWriter {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int IN_DOLLARS = 5;

    private final CatalogData data;
    private final Facts facts;
    private final Draw draw;
    private final String code;
    private final String barcode;
    private final ProductText text;

    ProductWriter(CatalogData data, Facts facts, Draw draw, String code, String barcode) {
        this.data = data;
        this.facts = facts;
        this.draw = draw;
        this.code = code;
        this.barcode = barcode;
        this.text = new ProductText(facts, draw);
    }

    Product write(String id) {
        Kind kind = facts.kind();
        String title = text.title(data.ornaments());
        List<Kind.Sentence> sentences = text.sentences(data.notes().getOrDefault(kind.group(), List.of()));
        String description = text.written(sentences, Language.KOREAN);
        Map<String, Object> product = new LinkedHashMap<>();
        product.put("id", id);
        product.put("title", title);
        if (!draw.percent(12)) {
            product.put("titleEn", text.englishTitle());
        }
        product.put("description", description);
        if (!draw.percent(30)) {
            product.put("descriptionEn", text.written(sentences, Language.ENGLISH));
        }
        product.put("brand", facts.maker().brand().field());
        product.put("model", facts.model());
        product.put("upc", barcode);
        product.put("categoryIds", categories());
        product.put("primaryCategoryId", facts.category());
        product.put("attributes", attributes());
        product.put("weight", weight());
        product.put("dimensions", dimensions());
        product.put("images", images());
        List<Map<String, Object>> variants = new Variants(facts, draw, code, draw.percent(IN_DOLLARS)).all();
        product.put("variants", variants);
        List<String> skus = variants.stream()
                .map(variant -> String.valueOf(variant.get("sku")))
                .toList();
        return new Product(id, title, description, facts.model(), barcode, skus, JSON.writeValueAsString(product));
    }

    /** Each category and all above it, as sellers name them. */
    private List<Integer> categories() {
        var all = new TreeSet<>(data.categories().fromRoot(facts.category()));
        facts.kind().also().forEach(id -> all.addAll(data.categories().fromRoot(id)));
        facts.values("also").forEach(id -> all.addAll(data.categories().fromRoot(Integer.parseInt(id))));
        return List.copyOf(all);
    }

    private Map<String, Object> attributes() {
        Map<String, Object> attributes = new LinkedHashMap<>();
        facts.kind().attributes().forEach((name, attribute) -> {
            Object value = attribute.value(facts, text);
            if (!value.equals("")) {
                attributes.put(name, value);
            }
        });
        return attributes;
    }

    private Map<String, String> weight() {
        Measures.Weight weight = facts.kind().measures().weight();
        int grams = draw.between(weight.least(), weight.most());
        @Nullable Option of = facts.chosen().get(weight.of());
        if (of != null) {
            grams = (int) Math.round(grams * Double.parseDouble(of.key()));
        }
        Map<String, String> weighed = new LinkedHashMap<>();
        weighed.put("value", Measures.inUnit(grams));
        weighed.put("unit", grams < 1000 ? "GRAM" : "KILOGRAM");
        return weighed;
    }

    private Map<String, String> dimensions() {
        List<Integer> box = facts.kind().measures().box();
        Map<String, String> dimensions = new LinkedHashMap<>();
        List<String> sides = List.of("length", "width", "height");
        for (int side = 0; side < sides.size(); side++) {
            int millimetres = box.get(side) * draw.between(90, 110) / 10;
            dimensions.put(sides.get(side), millimetres / 10 + "." + millimetres % 10);
        }
        dimensions.put("unit", "CENTIMETRE");
        return dimensions;
    }

    private List<Map<String, Object>> images() {
        String color = facts.colors().isEmpty()
                ? facts.tint()
                : facts.colors().getFirst().key();
        return List.of(Variants.image(facts.kind().shape(), color));
    }
}
