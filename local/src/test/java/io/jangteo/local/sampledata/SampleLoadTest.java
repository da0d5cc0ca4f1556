package io.jangteo.local.sampledata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jangteo.local.machine.MachineFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleLoadTest {

    private static final SampleProgress NOBODY_LISTENS = (_, _, _) -> {};

    private final SampleFiles files = SampleFiles.read();

    @TempDir
    private Path folder;

    private StandInDoors doors;

    @BeforeEach
    void open() throws IOException {
        doors = new StandInDoors();
    }

    @AfterEach
    void close() {
        doors.close();
    }

    @Test
    void fillsAnEmptyShopAndTellsHowFarItIs() {
        Map<String, Integer> seen = new ConcurrentHashMap<>();

        assertThat(load("secret", (what, done, total) -> {
                    seen.put(what, done);
                    assertThat(done).isLessThanOrEqualTo(total);
                }))
                .isTrue();

        assertThat(doors.products()).hasSameSizeAs(files.products());
        assertThat(doors.stock()).isEqualTo(wholeStock());
        assertThat(seen)
                .containsEntry("categories", files.categories().size())
                .containsEntry("products", files.products().size())
                .containsEntry("stock", files.stock().size());
    }

    @Test
    void asksForNothingOnceEverythingIsLoaded() {
        load("secret", NOBODY_LISTENS);
        int before = doors.requests();

        assertThat(load("secret", NOBODY_LISTENS)).isFalse();
        assertThat(doors.requests()).isEqualTo(before);
    }

    @Test
    void goesOnAfterBeingCutOffAndReceivesNoStockTwice() {
        doors.refuseEverythingAfter(files.categories().size() + files.products().size() + 100);
        assertThatThrownBy(() -> load("secret", NOBODY_LISTENS)).isInstanceOf(MachineFailure.class);
        assertThat(doors.stock()).isNotEmpty().hasSizeLessThan(files.stock().size());

        doors.refuseEverythingAfter(Integer.MAX_VALUE);
        load("secret", NOBODY_LISTENS);

        assertThat(doors.products()).hasSameSizeAs(files.products());
        assertThat(doors.stock()).isEqualTo(wholeStock());
    }

    @Test
    void signsInAgainWhenItsTokenHasRunOutAndComesBackWhenAskedTo() {
        doors.expireTokenAt(50);
        doors.askToComeBackAt(200);

        load("secret", NOBODY_LISTENS);

        assertThat(doors.signIns()).isEqualTo(2);
        assertThat(doors.stock()).isEqualTo(wholeStock());
    }

    @Test
    void saysWhatWasRefused() {
        assertThatThrownBy(() -> load("wrong", NOBODY_LISTENS))
                .isInstanceOf(MachineFailure.class)
                .hasMessageContaining("/api/sessions was refused: 401");
        doors.refuseEverythingAfter(10);
        assertThatThrownBy(() -> load("secret", NOBODY_LISTENS))
                .hasMessageContaining("The sample data is not complete")
                .hasMessageContaining("/api/catalog/categories/")
                .hasMessageContaining("ON_STRIKE");
    }

    private boolean load(String password, SampleProgress progress) {
        return new SampleData(doors.url(), password, folder).load(progress);
    }

    private Map<String, Integer> wholeStock() {
        Map<String, Integer> whole = new ConcurrentHashMap<>();
        files.stock().forEach(each -> whole.put(each.sku(), each.quantity()));
        return whole;
    }
}
