package io.jangteo.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jangteo.load.generate.GeneratedCatalog;
import io.jangteo.local.LocalPlatform;
import io.jangteo.local.shop.Answer;
import io.jangteo.local.shop.CatalogComparison;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Index versions are built while parts are killed, at every stage of the build. */
class IndexLifeKillsIT {
    private static final List<String> STAGES = List.of("REQUESTED", "COPYING", "CATCHING_UP", "COMPARING", "READY");
    /** Several pages of the store, so that a copy can be hit in its middle. */
    private static final long PRODUCTS = 2_000;

    private final World world = World.searching();
    private final LocalPlatform platform = world.platform();

    @ParameterizedTest
    @ValueSource(strings = {"search", "opensearch"})
    void aBuildComesToItsEndWhateverItsStageWasWhenAPartWasKilled(String part) throws Exception {
        sell();
        Set<String> left = new HashSet<>(STAGES);
        JsonNode version = build();
        while (!left.isEmpty()) {
            String stage = awaitStageOf(version, left);
            if (stage.equals("ACTIVE")) {
                version = build();
            } else {
                platform.kill(part);
                platform.start(part);
                left.remove(stage);
            }
        }
        JsonNode last = version;
        patiently().untilAsserted(() -> assertThat(state(last)).isEqualTo("ACTIVE"));
        patiently()
                .untilAsserted(
                        () -> assertThat(CatalogComparison.run(world.shop(), world.operator(), false, null, _ -> {}))
                                .matches(CatalogComparison.Result::green)
                                .matches(result -> result.drifted() == 0)
                                .matches(result -> result.compared() >= PRODUCTS));
        dropOlderOnes();
    }

    /** The first of these stages that is seen, or ACTIVE where the rest of the build went by unseen. */
    private String awaitStageOf(JsonNode version, Set<String> stages) {
        return patiently()
                .pollInterval(Duration.ofMillis(20))
                .pollDelay(Duration.ZERO)
                .until(() -> state(version), state -> stages.contains(state) || state.equals("ACTIVE"));
    }

    /** Empty while it cannot be asked for; a build that has failed fails the test at once. */
    private String state(JsonNode version) {
        Answer answer = world.shop()
                .get(
                        "/api/search/index-versions/" + version.path("number").asInt(),
                        world.operator().accessToken());
        assertThat(answer.text("state")).as("%s", answer.body()).isNotEqualTo("FAILED");
        boolean copyNotBegun = answer.text("state").equals("COPYING")
                && answer.body().path("copied").asInt() == 0;
        return answer.ok() && !copyNotBegun ? answer.text("state") : "";
    }

    private JsonNode build() {
        return patiently()
                .until(
                        () -> world.shop()
                                .post(
                                        "/api/search/index-versions?switching=true",
                                        world.operator().accessToken(),
                                        Map.of(),
                                        Map.of()),
                        Answer::ok)
                .body();
    }

    private void dropOlderOnes() {
        world.shop()
                .get("/api/search/index-versions", world.operator().accessToken())
                .orFail("the index versions")
                .body()
                .path("versions")
                .valueStream()
                .filter(version -> version.path("state").asString().equals("STANDBY"))
                .forEach(version -> world.shop()
                        .delete(
                                "/api/search/index-versions/"
                                        + version.path("number").asInt(),
                                world.operator().accessToken())
                        .orFail("dropping an index version"));
    }

    private void sell() throws IOException, InterruptedException {
        String password = Files.readString(platform.secret("operator-password")).strip();
        GeneratedCatalog.load(platform.gatewayUrl(), password, 1, PRODUCTS, _ -> {});
    }

    private static ConditionFactory patiently() {
        return await().atMost(Duration.ofMinutes(3));
    }
}
