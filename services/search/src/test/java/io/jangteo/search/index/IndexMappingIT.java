package io.jangteo.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.jangteo.search.SearchFixture;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The fields of an index as the engine has made it, not as they are written in the definition. */
class IndexMappingIT extends SearchFixture {

    @ParameterizedTest
    @CsvSource({
        "title,               text,    korean_index, korean_query",
        "title.autocomplete,  text,    autocomplete, words",
        "title.ngram,         text,    ngram,        ngram",
        "title.keyword,       keyword, ,",
        "titleEn,             text,    korean_index, korean_query",
        "brand,               text,    korean_index, korean_query",
        "brand.autocomplete,  text,    autocomplete, words",
        "brand.keyword,       keyword, ,",
        "category,            text,    korean_index, korean_query",
        "category.folded,     keyword, ,",
        "description,         text,    korean_index, korean_query",
        "description.ngram,   text,    ngram,        ngram",
        "all_text,            text,    korean_index, korean_query",
        "all_words,           text,    words,        words"
    })
    void eachFieldIsCutAsItIsAsked(String field, String type, String analyzer, String searchAnalyzer) {
        JsonNode mapping = mapping(field);
        String atTheIndex = mapping.path("analyzer").asString(null);
        assertThat(mapping.path("type").asString()).isEqualTo(type);
        assertThat(atTheIndex).isEqualTo(analyzer);
        assertThat(mapping.path("search_analyzer").asString(atTheIndex)).isEqualTo(searchAnalyzer);
    }

    @Test
    void beginningsOfWordsAreCutAtTheIndexSideOnly() {
        assertThat(words("title.autocomplete", "analyzer")).containsExactly("삼", "삼성", "삼성전", "삼성전자");
        assertThat(words("title.autocomplete", "search_analyzer")).containsExactly("삼성전자");
    }

    @Test
    void aCompoundIsKeptBesideItsPartsInTheIndexAndAskedForByItsParts() {
        assertThat(words("title", "analyzer")).containsExactlyInAnyOrder("삼성전자", "삼성", "전자");
        assertThat(words("title", "search_analyzer")).containsExactly("삼성", "전자");
        assertThat(words("title.ngram", "analyzer")).contains("삼성", "성전", "전자", "삼성전");
    }

    private List<String> words(String field, String side) {
        return heavyEngine
                .post(
                        "/product_search/_analyze",
                        Map.of("analyzer", mapping(field).path(side).asString(), "text", "삼성전자"))
                .path("tokens")
                .valueStream()
                .map(token -> token.path("token").asString())
                .toList();
    }

    private JsonNode mapping(String field) {
        JsonNode mappings =
                heavyEngine.get("/product_search/_mapping").iterator().next();
        return mappings.path("mappings").at("/properties/" + field.replace(".", "/fields/"));
    }
}
