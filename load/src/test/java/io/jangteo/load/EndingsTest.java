package io.jangteo.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class EndingsTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    private final Endings endings = new Endings();

    @Test
    void anEventThatIsFasterThanTheAnswerIsNotLost() throws InterruptedException {
        endings.heard("order", new Ending.Confirmed(42));
        assertThat(endings.await("order", LONG)).contains(new Ending.Confirmed(42));
    }

    @Test
    void whoeverWaitsHearsOfTheEnd() {
        var waiting = CompletableFuture.supplyAsync(() -> {
            try {
                return endings.await("order", LONG);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        endings.heard("another", new Ending.Confirmed(1));
        endings.heard("order", new Ending.Cancelled("TIMED_OUT"));
        assertThat(waiting.join()).contains(new Ending.Cancelled("TIMED_OUT"));
    }

    @Test
    void theFirstOfTwoEventsCounts() throws InterruptedException {
        endings.heard("order", new Ending.Confirmed(1));
        endings.heard("order", new Ending.Confirmed(2));
        assertThat(endings.await("order", LONG)).contains(new Ending.Confirmed(1));
    }

    @Test
    void patienceEnds() throws InterruptedException {
        assertThat(endings.await("order", Duration.ofMillis(1))).isEmpty();
    }

    @Test
    void nobodyWaitsForAReaderThatHasEnded() {
        endings.fail(new IllegalStateException("no broker"));
        assertThatThrownBy(() -> endings.await("order", LONG)).hasRootCauseMessage("no broker");
    }
}
