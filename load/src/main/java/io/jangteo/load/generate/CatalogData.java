package io.jangteo.load.generate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything that products are made of.
 *
 * @param notes sentences that fit any product of a group, by group
 */
record CatalogData(
        List<Kind> kinds, CategoryTree categories, List<String> ornaments, Map<String, List<Kind.Sentence>> notes) {

    static CatalogData load() {
        Map<String, Brand> brands = new LinkedHashMap<>();
        DataFile brandFile = DataFile.read("catalog/brands.yaml");
        brandFile.names().forEach(key -> brands.put(key, Brand.of(key, brandFile.text(key))));
        Map<String, Color> colors = new LinkedHashMap<>();
        DataFile colorFile = DataFile.read("catalog/colors.yaml");
        colorFile.names().forEach(key -> colors.put(key, Color.of(key, colorFile.text(key))));
        DataFile shares = DataFile.read("catalog/kinds.yaml");
        List<Kind> kinds = shares.names().stream()
                .map(key -> new KindFile(DataFile.read("catalog/kinds/" + key + ".yaml"), brands, colors)
                        .read(key, Integer.parseInt(shares.text(key))))
                .toList();
        DataFile common = DataFile.read("catalog/common.yaml");
        return new CatalogData(
                kinds,
                CategoryTree.of(DataFile.read("catalog/categories.yaml")),
                common.texts("ornaments"),
                notes(common.below("notes")));
    }

    private static Map<String, List<Kind.Sentence>> notes(DataFile data) {
        Map<String, List<Kind.Sentence>> notes = new LinkedHashMap<>();
        data.textsByName()
                .forEach((group, lines) ->
                        notes.put(group, lines.stream().map(Kind.Sentence::of).toList()));
        return notes;
    }
}
