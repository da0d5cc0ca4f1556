package io.jangteo.local.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortsTest {

    @Test
    void givesEveryPartAndEveryInstanceAPortOfItsOwn() {
        Ports ports = new Ports(18_000);
        List<Integer> all = new ArrayList<>(
                List.of(ports.gateway(), ports.connect(), ports.kafka(), ports.kafkaController(), ports.mariaDb()));
        for (int service = 1; service <= 9; service++) {
            for (int instance = 1; instance <= 3; instance++) {
                all.add(ports.http(service, instance));
                all.add(ports.grpc(service, instance));
            }
        }

        assertThat(all)
                .doesNotHaveDuplicates()
                .allSatisfy(port -> assertThat(port).isBetween(18_000, 18_400));
        assertThat(ports.gateway()).isEqualTo(18_080).isEqualTo(ports.http(0, 1));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1023, 65_200, 70_000})
    void refusesABaseThatLeavesNoRoom(int base) {
        assertThatThrownBy(() -> new Ports(base))
                .isInstanceOf(MachineFailure.class)
                .hasMessageContaining("JANGTEO_PORT_BASE");
    }
}
