package io.jangteo.local.sampledata;

import static io.jangteo.local.sampledata.SampleShop.elements;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SampleCategoriesTest {
    private static final SampleShop SHOP = SampleShop.read();

    @Test
    void categoryIdsAreUnique() {
        assertThat(SHOP.categories().stream()
                        .map(category -> category.path("id").intValue()))
                .doesNotHaveDuplicates();
    }

    @Test
    void everyCategoryIsNamedInBothLanguagesAndItsPathExtendsItsParents() {
        assertThat(SHOP.categories()).isNotEmpty();
        for (JsonNode category : SHOP.categories()) {
            assertThat(category.path("name").path("ko").stringValue()).isNotBlank();
            assertThat(category.path("name").path("en").stringValue()).isNotBlank();
            JsonNode parentId = category.path("parentId");
            String parentPath = parentId.isNull() ? "" : SHOP.path(parentId.intValue());
            assertThat(category.path("path").stringValue())
                    .isEqualTo(parentPath + category.path("id").intValue() + "/");
        }
    }

    @Test
    void aSiblingsPathStartsLikeAnothersExceptForTheClosingSlash() {
        assertThat(SHOP.path(4)).isEqualTo("1/2/4/");
        assertThat(SHOP.path(40)).isEqualTo("1/2/40/");
        assertThat(SHOP.path(20)).isEqualTo("1/20/");
        assertThat(SHOP.products().stream()
                        .map(product -> product.path("primaryCategoryId").intValue()))
                .contains(4, 40);
    }

    @Test
    void aProductIsInItsPrimaryCategoryAndInEveryAncestor() {
        for (JsonNode product : SHOP.products()) {
            int primary = product.path("primaryCategoryId").intValue();
            String path = SHOP.path(primary);
            List<Integer> categoryIds =
                    elements(product, "categoryIds").map(JsonNode::intValue).toList();
            List<Integer> pathIds =
                    Stream.of(path.split("/")).map(Integer::valueOf).toList();
            assertThat(categoryIds).doesNotHaveDuplicates().contains(primary).containsAll(pathIds);
            assertThat(categoryIds).allSatisfy(SHOP::category);
        }
    }
}
