package io.jangteo.search.life;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.jangteo.search.life.IndexJob.Kind;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class JobRequestTest {

    @Test
    void whatDoesNotGoTogetherIsRefusedWithItsReason() {
        refused(Kind.COMPARE, Instant.EPOCH, List.of(), null, "since goes with CATCH_UP alone");
        refused(Kind.CATCH_UP, null, List.of("a"), null, "products and ranges go with COMPARE or REPAIR");
        refused(Kind.CATCH_UP, null, List.of(), 3, "products and ranges go with COMPARE or REPAIR");
        refused(Kind.REPAIR, null, List.of("a"), 3, "products and ranges do not go together");
        refused(Kind.REPAIR, null, Collections.nCopies(101, "a"), null, "products are at most 100");
        refused(Kind.REPAIR, null, List.of("not an id"), null, "products must be ids of products");
        refused(Kind.REPAIR, null, List.of(""), null, "products must be ids of products");
        refused(Kind.COMPARE, null, List.of(), 0, "ranges must be 1 to 1000");
    }

    private static void refused(Kind kind, Instant since, List<String> products, Integer ranges, String why) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new JobRequest(kind, since, products, ranges))
                .withMessage(why);
    }
}
