package io.jangteo.search.life;

import static io.jangteo.search.Goods.product;
import static org.assertj.core.api.Assertions.assertThat;

import io.jangteo.search.SearchFixture;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FollowTheAliasIT extends SearchFixture {

    /** As after a process that has died in the middle of a switch, or when somebody moves the alias at the engine. */
    @Test
    void theVersionThatTheAliasLeadsToIsTheActiveOne() {
        sell(product("alias-1", "옮겨간 이름표"));
        eventually().untilAsserted(() -> assertThat(found("이름표")).containsExactly("alias-1"));
        IndexVersion before = active();
        int built = life.build(false).number();
        eventually().until(() -> life.get(built).state() == VersionState.READY);
        lead(before.index(), life.get(built).index());
        eventually().until(() -> life.get(built).state() == VersionState.ACTIVE);
        assertThat(life.get(before.number()).state()).isEqualTo(VersionState.STANDBY);
        lead(life.get(built).index(), before.index());
        eventually().until(() -> active().number() == before.number());
        assertThat(life.get(built).state()).isEqualTo(VersionState.STANDBY);
        assertThat(found("이름표")).containsExactly("alias-1");
        life.drop(built);
    }

    private void lead(String from, String to) {
        heavyEngine.post(
                "/_aliases",
                Map.of(
                        "actions",
                        List.of(
                                Map.of("remove", Map.of("index", from, "alias", IndexVersion.ALIAS)),
                                Map.of("add", Map.of("index", to, "alias", IndexVersion.ALIAS)))));
    }
}
