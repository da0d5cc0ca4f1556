package io.jangteo.local;

import io.jangteo.local.parts.PartStatus;
import java.util.List;

/** What {@code status} tells about the whole platform. */
public record PlatformStatus(String dataFolder, List<PartStatus> parts) {
    public boolean healthy() {
        return parts.stream().allMatch(PartStatus::healthy);
    }

    public long residentBytes() {
        return parts.stream().mapToLong(PartStatus::residentBytes).sum();
    }

    public long processes() {
        return parts.stream().filter(part -> part.pid() > 0).count();
    }
}
