package io.jangteo.local.engines;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jangteo.local.machine.MachineFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SupportedMachineTest {

    @Test
    void isLinuxOnX86With64BitsAndGlibc() {
        assertThatCode(() -> EngineFiles.requireSupportedMachine("Linux", "amd64", true))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "Mac OS X, aarch64, false, 'this is Mac OS X aarch64 without glibc.'",
        "Linux, aarch64, true, 'this is Linux aarch64.'",
        "Linux, amd64, false, 'this is Linux amd64 without glibc.'",
        "Windows 11, amd64, true, 'this is Windows 11 amd64.'"
    })
    void elsewhereSaysSoAndNamesTheSettingsForEnginesFromOutside(
            String system, String processor, boolean glibc, String said) {
        assertThatThrownBy(() -> EngineFiles.requireSupportedMachine(system, processor, glibc))
                .isInstanceOf(MachineFailure.class)
                .hasMessageContaining("needs Linux x86-64 with glibc; " + said)
                .hasMessageContainingAll(
                        "JANGTEO_MYSQL_URL",
                        "{service}",
                        "JANGTEO_KAFKA_BOOTSTRAP_SERVERS",
                        "JANGTEO_CONNECT_URL",
                        "JANGTEO_OPENSEARCH_URL",
                        "./jangteo prepare-database");
    }
}
