package io.jangteo.local.parts;

import java.util.List;

/**
 * What {@code status} tells about one part.
 *
 * @param pid 0 when no process of ours runs
 * @param lastLines the end of the log, only of a part that is not well
 */
public record PartStatus(
        String name,
        String what,
        PartState state,
        boolean healthy,
        String detail,
        List<Integer> ports,
        long pid,
        long residentBytes,
        int restarts,
        List<String> lastLines) {}
