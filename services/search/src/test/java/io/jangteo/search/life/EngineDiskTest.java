package io.jangteo.search.life;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EngineDiskTest {
    private static final long GIB = 1L << 30;

    @Test
    void anotherVersionNeedsHalfAsMuchAgainAsTheLargestOnTheFullestNode() {
        assertThatCode(() -> EngineDisk.requireRoom(indices(GIB, 2 * GIB), nodes(9 * GIB, 3 * GIB)))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> EngineDisk.requireRoom(indices(GIB, 2 * GIB), nodes(9 * GIB, 3 * GIB - 1)))
                .hasMessageContaining("needs about 3072 MiB on the engine's disk, 3071 MiB are free")
                .hasMessageContaining("drop a version or enlarge the disk");
    }

    @Test
    void evenAnEmptyIndexNeedsSomeRoom() {
        assertThatThrownBy(() -> EngineDisk.requireRoom(indices(), nodes((512L << 20) - 1)))
                .hasMessageContaining("512 MiB");
    }

    private static JsonNode indices(long... sizes) {
        var list = JsonMapper.shared().createArrayNode();
        for (long size : sizes) {
            list.addObject().put("store.size", Long.toString(size));
        }
        return list;
    }

    private static JsonNode nodes(long... available) {
        var answer = JsonMapper.shared().createObjectNode();
        for (int i = 0; i < available.length; i++) {
            answer.withObject("/nodes/n" + i + "/fs/total").put("available_in_bytes", available[i]);
        }
        return answer;
    }
}
