package io.jangteo.load.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jangteo.load.generate.StandInPlatform.Mishap;
import io.jangteo.local.machine.MachineFailure;
import io.jangteo.local.shop.OperatorDoor;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CatalogLoadTest {

    private static final int PRODUCTS = 12_345;
    private static final Catalog CATALOG = Catalog.of(1);
    private static final List<String> LINES =
            LongStream.range(0, PRODUCTS).mapToObj(CATALOG::line).toList();

    private StandInPlatform platform;
    private OperatorDoor door;

    @BeforeEach
    void open() throws Exception {
        platform = new StandInPlatform();
        door = new OperatorDoor(platform.url(), "secret", Duration.ofSeconds(10), Duration.ofSeconds(30));
    }

    @AfterEach
    void close() {
        door.close();
        platform.close();
    }

    @Test
    void everyProductIsSentOnceInItsOrder() throws Exception {
        List<Long> told = new ArrayList<>();
        JsonNode tally = load().products(told::add);
        assertThat(platform.lines).isEqualTo(LINES);
        assertThat(tally.path("created").intValue()).isEqualTo(PRODUCTS);
        assertThat(told).containsExactly(5_000L, 10_000L, (long) PRODUCTS);
        assertThat(platform.signIns).isEqualTo(1);
    }

    @Test
    void aLoadThatWasKilledGoesOnWhereThePlatformIs() throws Exception {
        platform.lines.addAll(LINES.subList(0, 7_777));
        load().products(_ -> {});
        assertThat(platform.lines).isEqualTo(LINES);
        assertThat(platform.imports).isEqualTo(1);
        load().products(_ -> {});
        assertThat(platform.imports).isEqualTo(1);
    }

    @Test
    void busyDoorsBrokenConnectionsAndTokensThatRunOutAreOvercome() throws Exception {
        platform.mishaps = Map.of(
                1, Mishap.BUSY, 2, Mishap.BROKEN_OFF, 3, Mishap.RUNNING, 5, Mishap.TOKEN_RUN_OUT, 7, Mishap.BROKEN_OFF);
        load().products(_ -> {});
        assertThat(platform.lines).isEqualTo(LINES);
    }

    @Test
    void aPlatformThatWasEmptiedMeanwhileIsFilledAgain() throws Exception {
        CatalogLoad load = load();
        load.products(done -> {
            if (done == 10_000 && platform.imports == 2) {
                platform.lines.clear();
            }
        });
        assertThat(platform.lines).isEqualTo(LINES);
    }

    @Test
    void refusedLinesAreTold() throws Exception {
        platform.refuses = number -> number == 4_711;
        assertThat(load().products(_ -> {}).path("refused").intValue()).isEqualTo(1);
    }

    @Test
    void anotherSizeOrSeedIsAnotherImport() {
        assertThat(load().id())
                .isEqualTo(load().id())
                .isNotEqualTo(new CatalogLoad(door, CATALOG, 1, 20_000).id())
                .isNotEqualTo(new CatalogLoad(door, Catalog.of(2), 2, PRODUCTS).id())
                .matches("[A-Za-z0-9][A-Za-z0-9._:~-]{0,99}");
    }

    @Test
    void missingCategoriesAreMadeParentsFirst() throws Exception {
        platform.categories.addAll(List.of(1, 2));
        load().categories();
        assertThat(platform.categories)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(CATALOG.categories().all().stream()
                        .map(CategoryTree.Category::id)
                        .toList());
    }

    @Test
    void theFirstSkusGetStockAndTheSameAmountEachTime() throws Exception {
        var stock = new StockLoad(door, CATALOG, 1);
        List<String> skus = stock.firstSkus(50, PRODUCTS);
        stock.receive(skus, _ -> {});
        Map<String, Integer> first = Map.copyOf(platform.stock);
        stock.receive(skus, _ -> {});
        assertThat(platform.stock).isEqualTo(first).hasSize(50);
        assertThat(skus.getFirst()).isEqualTo(CATALOG.product(0).skus().getFirst());
        assertThat(stock.firstSkus(1_000, 3))
                .hasSizeLessThan(1_000)
                .endsWith(CATALOG.product(2).skus().getLast());
    }

    @Test
    void nothingBeginsWithoutRoomForAll() throws Exception {
        assertThat(Disk.room(Path.of("/"), 1, "A catalog")).startsWith("A catalog takes about 0 MiB of disk");
        assertThatThrownBy(() -> Disk.room(Path.of("/"), Long.MAX_VALUE, "A catalog"))
                .isInstanceOf(MachineFailure.class)
                .hasMessageContaining("MiB are free");
    }

    private CatalogLoad load() {
        return new CatalogLoad(door, CATALOG, 1, PRODUCTS);
    }
}
