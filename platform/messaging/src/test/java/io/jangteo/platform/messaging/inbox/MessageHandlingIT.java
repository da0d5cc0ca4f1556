package io.jangteo.platform.messaging.inbox;

import static io.jangteo.platform.messaging.inbox.Wire.header;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.StringValue;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.support.SendResult;

@Timeout(180)
class MessageHandlingIT extends MessagingOnRealEngines {

    private static final StringValue WORD = StringValue.getDefaultInstance();
    private static final String UNKNOWN_TYPE = "jangteo.test.v1.NobodyKnowsThis";

    @Test
    void takesEffectOnceWhenTheSameMessageComesTwice() {
        subscription.on(WORD, this::takeEffect);
        String id = UUID.randomUUID().toString();
        tell(id, "google.protobuf.StringValue", "once");
        tell(id, "google.protobuf.StringValue", "once");
        tell("last");

        hear(wire().sender());

        eventually().until(() -> effects().contains("last"));
        assertThat(effects()).containsExactlyInAnyOrder("once", "last");
        eventually().until(() -> committed() == 3);
    }

    @Test
    void skipsNothingWhileAFaultLastsAndIsNotReadyMeanwhile() {
        var fault = new AtomicBoolean(true);
        var tries = new AtomicInteger();
        subscription.on(WORD, word -> {
            takeEffect(word);
            if (word.getValue().equals("hard") && (tries.incrementAndGet() < 15 || fault.get())) {
                throw new TransientDataAccessResourceException("passes at some time");
            }
        });
        tell("easy");
        tell("hard");
        tell("next");
        hear(wire().sender());

        eventually().until(() -> tries.get() >= 15);
        assertThat(well()).isFalse();
        assertThat(effects()).containsExactly("easy");
        assertThat(committed()).isLessThanOrEqualTo(1);

        fault.set(false);

        eventually().until(() -> effects().contains("next"));
        assertThat(effects()).containsExactlyInAnyOrder("easy", "hard", "next");
        eventually().until(() -> committed() == 3);
        assertThat(well()).isTrue();
        assertThat(letters()).isEmpty();
        assertThat(failedEvents()).isEmpty();
    }

    @Test
    void commitsTheOffsetOfPoisonOnlyWhenItsDeadLetterIsSafe() {
        subscription.on(WORD, this::takeEffect);
        var slow = new SlowLetters(wire().sender());
        tell("id-of-poison", UNKNOWN_TYPE, "poison");
        tell("next");
        hear(slow);

        eventually().until(slow::asked);
        eventually()
                .during(Duration.ofSeconds(2))
                .until(() -> committed() == 0 && effects().isEmpty());
        slow.go();

        eventually().until(() -> effects().contains("next"));
        eventually().until(() -> committed() == 2);
        assertThat(letters()).singleElement().satisfies(letter -> {
            assertThat(letter.key()).isEqualTo("key");
            assertThat(letter.value()).isEqualTo("\"poison\"");
            assertThat(header(letter, "ce_id")).isEqualTo("id-of-poison");
            assertThat(header(letter, "ce_type")).isEqualTo(UNKNOWN_TYPE);
            assertThat(header(letter, "jangteo_topic")).isEqualTo(topic);
            assertThat(header(letter, "jangteo_offset")).isEqualTo("0");
            assertThat(header(letter, "jangteo_error")).contains(UNKNOWN_TYPE);
        });
        assertThat(failedEvents()).isEmpty();
    }

    @Test
    void keepsPoisonInTheDatabaseWhenTheTopicOfLettersIsAway() {
        subscription.on(WORD, this::takeEffect);
        tell("id-of-poison", UNKNOWN_TYPE, "poison");
        tell("next");
        hear(wire().lostSender());

        eventually().until(() -> effects().contains("next"));
        eventually().until(() -> committed() == 2);
        assertThat(failedEvents())
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("consumer", subscription.consumer())
                        .containsEntry("offset_no", 0L)
                        .containsEntry("message_key", "key")
                        .containsEntry("payload", "\"poison\""));
    }

    @Test
    void leavesPoisonWhereItIsWhileNeitherTheTopicOfLettersNorTheDatabaseCanBeHad() {
        subscription.on(WORD, this::takeEffect);
        database.away(true);
        var lost = new CountedLetters(wire().lostSender());
        tell("id-of-poison", UNKNOWN_TYPE, "poison");
        tell("next");
        hear(lost);

        eventually().until(() -> lost.asked.get() >= 3);
        assertThat(committed()).isZero();
        assertThat(effects()).isEmpty();
        assertThat(failedEvents()).isEmpty();

        database.away(false);

        eventually().until(() -> effects().contains("next"));
        eventually().until(() -> committed() == 2);
        assertThat(failedEvents()).hasSize(1);
    }

    /** The broker takes its time, and answers when the test says so. */
    private static final class SlowLetters extends KafkaTemplate<String, String> {

        private final CompletableFuture<Boolean> gate = new CompletableFuture<>();
        private volatile boolean asked;

        SlowLetters(KafkaTemplate<String, String> real) {
            super(real.getProducerFactory());
        }

        boolean asked() {
            return asked;
        }

        void go() {
            gate.complete(true);
        }

        @Override
        public CompletableFuture<SendResult<String, String>> send(ProducerRecord<String, String> letter) {
            asked = true;
            return gate.thenCompose(_ -> super.send(letter));
        }
    }

    private static final class CountedLetters extends KafkaTemplate<String, String> {

        private final AtomicInteger asked = new AtomicInteger();

        CountedLetters(KafkaTemplate<String, String> real) {
            super(real.getProducerFactory());
        }

        @Override
        public CompletableFuture<SendResult<String, String>> send(ProducerRecord<String, String> letter) {
            asked.incrementAndGet();
            return super.send(letter);
        }
    }
}
