package io.jangteo.load.gatling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecorderTest {

    private static final long SECOND = 1_000_000_000L;
    private static final long MILLI = 1_000_000L;

    @Test
    void onlyWhatEndsWhileItIsOpenCounts(@TempDir Path folder) throws IOException {
        var recorder = new Recorder();
        recorder.answered("product", 900 * MILLI);
        recorder.failed("product", "HTTP 503");
        recorder.open(0);
        recorder.answered("product", 2 * MILLI);
        recorder.answered("product", 4 * MILLI);
        recorder.failed("write", "HTTP 412");
        recorder.close(10 * SECOND);
        recorder.answered("product", 900 * MILLI);
        recorder.close(20 * SECOND);
        assertThat(recorder.sofar()).isEqualTo("4 2");

        recorder.recording().write(folder);
        Recording read = Recording.read(folder);
        assertThat(read.seconds()).isEqualTo(10);
        assertThat(read.answers()).containsOnlyKeys("product");
        assertThat(read.answers().get("product").getTotalCount()).isEqualTo(2);
        assertThat(read.answers().get("product").getMaxValue()).isBetween(4000L, 4010L);
        assertThat(read.errors()).isEqualTo(Map.of("write", Map.of("HTTP 412", 1L)));
    }

    @Test
    void aBrokenRecordingIsRefused(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("recording.tsv"), "what\tis this\n");
        assertThatThrownBy(() -> Recording.read(folder)).isInstanceOf(IOException.class);
    }

    @Test
    void theCommandHearsWhatTheLoadSays() {
        assertThat(Signal.of("@jangteo open")).contains(new Signal.Open());
        assertThat(Signal.of("@jangteo closed")).contains(new Signal.Closed());
        assertThat(Signal.of("@jangteo sofar 12 3")).contains(new Signal.Sofar(12, 3));
        assertThat(Signal.of("Simulation x started...")).isEmpty();
    }
}
