package io.jangteo.search.life;

import io.jangteo.platform.servicedefaults.errors.Problem;
import io.jangteo.search.engine.Engine;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Whether the engine has the room for one more version beside the one in use. */
@Component
class EngineDisk {
    /** While an index is written, merges hold old and new segments at once. */
    private static final double ROOM_WHILE_WRITING = 1.5;

    private static final long AT_LEAST = 512L << 20;

    private final Engine engine;

    EngineDisk(Engine heavyEngine) {
        this.engine = heavyEngine;
    }

    /** @throws io.jangteo.platform.servicedefaults.errors.ProblemException if it has not, with both figures */
    void requireRoomForAnother() {
        requireRoom(
                engine.get("/_cat/indices/products-v*?format=json&bytes=b&h=store.size"),
                engine.get("/_nodes/stats/fs?filter_path=nodes.*.fs.total"));
    }

    /** Takes what the engine answers: its list of product indices, and the file systems of its nodes. */
    static void requireRoom(JsonNode indices, JsonNode nodes) {
        long needed = Math.max(AT_LEAST, (long) (ROOM_WHILE_WRITING * largest(indices)));
        long free = free(nodes);
        if (free < needed) {
            throw Problem.of(
                            HttpStatus.INSUFFICIENT_STORAGE,
                            "NO_ROOM_FOR_INDEX",
                            "Another index version needs about %d MiB on the engine's disk, %d MiB are free: drop a version or enlarge the disk."
                                    .formatted(needed >> 20, free >> 20))
                    .with("neededBytes", needed)
                    .with("freeBytes", free)
                    .exception();
        }
    }

    private static long largest(JsonNode indices) {
        return indices.valueStream()
                .mapToLong(index -> index.path("store.size").asLong(0))
                .max()
                .orElse(0);
    }

    /** Of the fullest node. */
    private static long free(JsonNode nodes) {
        return nodes.path("nodes")
                .valueStream()
                .map(node -> node.path("fs").path("total").path("available_in_bytes"))
                .mapToLong(available -> available.asLong(Long.MAX_VALUE))
                .min()
                .orElse(Long.MAX_VALUE);
    }
}
