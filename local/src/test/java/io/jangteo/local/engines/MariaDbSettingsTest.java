package io.jangteo.local.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jangteo.local.machine.Environment;
import io.jangteo.local.machine.MachineFailure;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MariaDbSettingsTest {

    private static final String BUFFER_POOL = "JANGTEO_MARIADB_BUFFER_POOL";

    @Test
    void keepsAsMuchInMemoryAsTheEnvironmentSays() {
        assertThat(MariaDbSettings.flags(new Environment(Map.of()))).contains("--innodb-buffer-pool-size=256M");
        assertThat(MariaDbSettings.flags(new Environment(Map.of(BUFFER_POOL, "1G"))))
                .contains("--innodb-buffer-pool-size=1G", "--sync-binlog=1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"256", "much", "0M", "1G --skip-grant-tables"})
    void refusesWhatIsNoSize(String size) {
        assertThatThrownBy(() -> MariaDbSettings.flags(new Environment(Map.of(BUFFER_POOL, size))))
                .isInstanceOf(MachineFailure.class)
                .hasMessageContaining(BUFFER_POOL)
                .hasMessageContaining("256M");
    }
}
