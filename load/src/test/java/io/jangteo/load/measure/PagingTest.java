package io.jangteo.load.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PagingTest {

    @Test
    void readsWhatTheMachineHasMovedBetweenMemoryAndDisk() {
        assertThat(Paging.parse(List.of("nr_free_pages 5", "pswpin 11", "pswpout 22", "pgfault 90", "pgmajfault 33")))
                .isEqualTo(new Paging(11, 22, 33));
        assertThat(Paging.parse(List.of())).isEqualTo(new Paging(0, 0, 0));
        assertThat(new Paging(5, 6, 7).since(new Paging(1, 1, 1))).isEqualTo(new Paging(4, 5, 6));
    }
}
