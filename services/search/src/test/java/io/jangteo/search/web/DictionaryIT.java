package io.jangteo.search.web;

import static io.jangteo.search.Goods.product;
import static org.assertj.core.api.Assertions.assertThat;

import io.jangteo.search.SearchFixture;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

class DictionaryIT extends SearchFixture {
    private static final String SYNONYMS = "/api/search/dictionaries/synonyms";
    private static final String WORDS = "/api/search/dictionaries/words";

    @Test
    void aSynonymCountsSoonAfterTheEdit() {
        sell(product("syn-1", "손난로 겨울용"));
        eventually().untilAsserted(() -> assertThat(found("손난로")).containsExactly("syn-1"));
        assertThat(found("군불팩")).doesNotContain("syn-1");
        edit(SYNONYMS, text(SYNONYMS) + "\n손난로, 군불팩\n", revision(SYNONYMS))
                .expectStatus()
                .isOk();
        eventually().untilAsserted(() -> assertThat(found("군불팩")).containsExactly("syn-1"));
    }

    @Test
    void aUserWordCountsInTheNextIndexVersion() {
        edit(WORDS, text(WORDS) + "\n쿨링박스팩\n", revision(WORDS)).expectStatus().isOk();
        int built = life.build(true).number();
        eventually().until(() -> active().number() == built);
        JsonNode analysis =
                heavyEngine.post("/product_search/_analyze", Map.of("analyzer", "korean_query", "text", "쿨링박스팩"));
        assertThat(analysis.path("tokens")
                        .valueStream()
                        .map(token -> token.path("token").asString()))
                .containsExactly("쿨링박스팩");
    }

    @Test
    void namesTheLineThatIsWrong() {
        assertThat(refusedLine(SYNONYMS, "노트북, 랩탑\n\n혼자\n")).isEqualTo(3);
        assertThat(refusedLine(SYNONYMS, "하나, 둘\n둘, 셋\n")).isEqualTo(2);
        assertThat(refusedLine(SYNONYMS, "하나, 둘\n셋 => 넷, 다섯\n")).isEqualTo(2);
        assertThat(refusedLine(SYNONYMS, "하나, , 둘\n")).isEqualTo(1);
        assertThat(refusedLine(WORDS, "운동화\n# 신발\n\n에어맥스 에어 맨\n")).isEqualTo(4);
        assertThat(refusedLine(WORDS, "운동화\n축구화\n운동화\n")).isEqualTo(3);
    }

    @Test
    void refusesAnEditOfARevisionThatIsNotTheLast() {
        String old = revision(SYNONYMS);
        edit(SYNONYMS, text(SYNONYMS) + "\n# again\n", old).expectStatus().isOk();
        edit(SYNONYMS, "하나, 둘\n", old).expectStatus().isEqualTo(412);
        assertThat(operator(SYNONYMS + "/history").path("revisions").size()).isGreaterThan(1);
    }

    @Test
    void previewsWhatAnEditWouldChange() {
        sell(product("pre-1", "방석 도톰"));
        eventually().untilAsserted(() -> assertThat(found("도톰")).containsExactly("pre-1"));
        JsonNode sample = preview(SYNONYMS, "방석, 돗자리깔개", "도톰 돗자리깔개");
        assertThat(sample.path("query").asString()).isEqualTo("도톰 돗자리깔개");
        assertThat(texts(sample, "before", "words")).containsExactly("도톰", "돗자리깔개");
        assertThat(texts(sample, "after", "words")).containsExactly("도톰", "돗자리깔개 | 방석");
        JsonNode alone = preview(SYNONYMS, "방석, 돗자리깔개", "돗자리깔개");
        assertThat(texts(alone, "before", "titles")).doesNotContain("방석 도톰");
        assertThat(texts(alone, "after", "titles")).contains("방석 도톰");
        assertThat(alone.path("after").path("total").asInt()).isPositive();
    }

    @Test
    void previewsWhatAUserWordWouldMakeOfAQuery() {
        JsonNode sample = preview(WORDS, text(WORDS) + "\n물안경집\n", "남성 물안경집 1+1");
        assertThat(texts(sample, "before", "words")).containsExactly("남성", "물", "안경", "집", "1", "플러스", "1");
        assertThat(texts(sample, "after", "words")).containsExactly("남성", "물안경집", "1", "플러스", "1");
        assertThat(sample.path("after").hasNonNull("titles")).isFalse();
    }

    @Test
    void isOnlyForOperators() {
        client().get().uri(SYNONYMS).exchange().expectStatus().isUnauthorized();
        client().get()
                .uri(SYNONYMS)
                .header(HttpHeaders.AUTHORIZATION, "Bearer CUSTOMER")
                .exchange()
                .expectStatus()
                .isForbidden();
        client().post()
                .uri("/api/search/index-versions")
                .exchange()
                .expectStatus()
                .isUnauthorized();
        client().get().uri("/api/search?q=").exchange().expectStatus().isOk();
    }

    @Test
    void saysWhichParameterIsWrong() {
        for (String wrong : List.of(
                "limit=0",
                "limit=101",
                "color=red",
                "minPrice=5&maxPrice=4",
                "currency=won",
                "sort=best",
                "cursor=x",
                "q=" + "가".repeat(101))) {
            client().get()
                    .uri("/api/search?" + wrong)
                    .exchange()
                    .expectStatus()
                    .isBadRequest()
                    .expectHeader()
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON);
        }
    }

    private int refusedLine(String path, String content) {
        JsonNode problem = edit(path, content, revision(path))
                .expectStatus()
                .isEqualTo(422)
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
        assertThat(problem.path("reason").asString()).isEqualTo("DICTIONARY_LINE_REFUSED");
        return problem.path("line").asInt();
    }

    private JsonNode preview(String path, String content, String query) {
        return client().post()
                .uri(path + "/preview")
                .header(HttpHeaders.AUTHORIZATION, "Bearer OPERATOR")
                .body(Map.of("content", content, "queries", List.of(query)))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody()
                .path("samples")
                .get(0);
    }

    private static List<String> texts(JsonNode sample, String side, String name) {
        return sample.path(side)
                .path(name)
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    private RestTestClient.ResponseSpec edit(String path, String content, String ifMatch) {
        return client().put()
                .uri(path)
                .header(HttpHeaders.AUTHORIZATION, "Bearer OPERATOR")
                .header(HttpHeaders.IF_MATCH, ifMatch)
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .body(content)
                .exchange();
    }

    private String text(String path) {
        return client().get()
                .uri(path)
                .header(HttpHeaders.AUTHORIZATION, "Bearer OPERATOR")
                .exchange()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
    }

    private String revision(String path) {
        return client().get()
                .uri(path)
                .header(HttpHeaders.AUTHORIZATION, "Bearer OPERATOR")
                .exchange()
                .returnResult(String.class)
                .getResponseHeaders()
                .getETag();
    }

    private JsonNode operator(String path) {
        return client().get()
                .uri(path)
                .header(HttpHeaders.AUTHORIZATION, "Bearer OPERATOR")
                .exchange()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
    }
}
