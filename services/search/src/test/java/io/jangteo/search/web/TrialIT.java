package io.jangteo.search.web;

import static io.jangteo.search.Goods.product;
import static org.assertj.core.api.Assertions.assertThat;

import io.jangteo.search.SearchFixture;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

class TrialIT extends SearchFixture {
    private static final String TRIALS = "/api/search/trials";

    @Test
    void aSearchIsTriedWithoutOneOfItsFeatures() {
        sell(product("t-1", "접는 데스크탑 받침"));
        eventually().untilAsserted(() -> assertThat(found("피씨 받침")).contains("t-1"));
        assertThat(tried("without=PHRASE")).contains("t-1");
        assertThat(tried("without=SYNONYMS&without=NEAREST")).isEmpty();
    }

    @Test
    void saysWhatItCanBeTriedWithout() {
        assertThat(ask(TRIALS + "/features", "OPERATOR")
                        .expectStatus()
                        .isOk()
                        .expectBody(JsonNode.class)
                        .returnResult()
                        .getResponseBody()
                        .valueStream()
                        .map(JsonNode::asString))
                .contains("SYNONYMS", "LIKELY_KIND", "NEAREST");
    }

    @Test
    void isOnlyForOperators() {
        client().get().uri(TRIALS + "?q=1").exchange().expectStatus().isUnauthorized();
        ask(TRIALS + "?q=1", "CUSTOMER").expectStatus().isForbidden();
    }

    @Test
    void refusesWhatIsNoFeatureAndNoPage() {
        for (String wrong : List.of("q=1&without=LUCK", "q=1&limit=0", "q=1&limit=101", "limit=5")) {
            ask(TRIALS + "?" + wrong, "OPERATOR").expectStatus().isBadRequest();
        }
    }

    private List<String> tried(String without) {
        return ask(TRIALS + "?q=피씨 받침&" + without, "OPERATOR")
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody()
                .path("items")
                .valueStream()
                .map(item -> item.path("id").asString())
                .toList();
    }

    private RestTestClient.ResponseSpec ask(String path, String role) {
        return client().get()
                .uri(path)
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + role)
                .exchange();
    }
}
