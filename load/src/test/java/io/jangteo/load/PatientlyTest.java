package io.jangteo.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jangteo.local.machine.MachineFailure;
import io.jangteo.local.shop.Answer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.json.JsonMapper;

@Timeout(20)
class PatientlyTest {

    @Test
    void comesBackToADoorThatIsBusy() {
        Deque<Answer> answers = new ArrayDeque<>(List.of(answer(503, 0), answer(429, 1), answer(201, 0)));
        assertThat(Patiently.ask("BENCH-0001", answers::remove).status()).isEqualTo(201);
    }

    @Test
    void saysWhatADoorWantsThatAsksForALongWait() {
        assertThatThrownBy(() -> Patiently.ask("bench-0001@example.com", () -> answer(429, 600)))
                .isInstanceOf(MachineFailure.class)
                .hasMessageContaining("bench-0001@example.com: the platform asks to wait for 600 s");
    }

    @Test
    void resultsAreInTheOrderOfTheThings() throws InterruptedException {
        assertThat(Patiently.each(List.of(3, 1, 2), number -> "SKU-" + number, _ -> {}))
                .containsExactly("SKU-3", "SKU-1", "SKU-2");
    }

    private static Answer answer(int status, long retryAfter) {
        return new Answer(status, JsonMapper.shared().missingNode(), retryAfter);
    }
}
