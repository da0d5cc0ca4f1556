package io.jangteo.catalog.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinesTest {

    @Test
    void splitsAStreamAtLineBreaksAndKeepsEmptyLines() throws IOException {
        assertThat(lines("a\n\nbc\n")).containsExactly("a", "", "bc");
        assertThat(lines("a\nlast")).containsExactly("a", "last");
        assertThat(lines("")).isEmpty();
    }

    @Test
    void passesOverALineThatIsTooLongAndGoesOnAfterIt() throws IOException {
        assertThat(lines("a\n" + "x".repeat(200_000) + "\nb\n")).containsExactly("a", "(too long)", "b");
        assertThat(lines("x".repeat(100_001))).containsExactly("(too long)");
        assertThat(lines("x".repeat(100_000) + "\n").getFirst()).hasSize(100_000);
    }

    private static List<String> lines(String text) throws IOException {
        var lines = new Lines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), 100_000);
        List<String> all = new ArrayList<>();
        while (lines.next()) {
            all.add(lines.tooLong() ? "(too long)" : new String(lines.bytes(), StandardCharsets.UTF_8));
        }
        return all;
    }
}
