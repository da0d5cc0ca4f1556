package io.jangteo.load.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogFileTest {

    @TempDir
    private Path folder;

    @Test
    void theFileHasEveryProductInOrderAndIsTheOnlyOne() throws Exception {
        Catalog catalog = Catalog.of(3);
        Path file = folder.resolve("catalog.ndjson");
        List<Long> told = new ArrayList<>();
        long started = System.nanoTime();
        long size = CatalogFile.write(catalog, 5_001, file, told::add);
        System.out.printf(
                "5,001 products written in %d ms%n",
                Duration.ofNanos(System.nanoTime() - started).toMillis());
        assertThat(Files.readAllLines(file))
                .containsExactlyElementsOf(
                        LongStream.range(0, 5_001).mapToObj(catalog::line).toList());
        assertThat(size).isEqualTo(Files.size(file));
        assertThat(told).containsExactly(2_000L, 4_000L, 5_001L);
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void theBarTellsRateAndTimeLeft() {
        var bar = new Bar(System.out, false, "products", 0, 1_000_000);
        assertThat(bar.line(250_000, Duration.ofSeconds(50)))
                .isEqualTo("products [#######.......................] 250,000 / 1,000,000  5,000/s  2:30 left");
    }
}
