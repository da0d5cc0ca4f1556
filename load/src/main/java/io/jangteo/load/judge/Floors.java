package io.jangteo.load.judge;

import io.jangteo.load.generate.DataFile;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The least nDCG@10 of each group, and the least share of suggestion cases that are met. */
public final class Floors {

    private final DataFile file = DataFile.read("judged/floors.yaml");

    public Set<String> groups() {
        return file.below("ndcg").names();
    }

    /** What is below its floor, in words. */
    public List<String> missed(Map<String, Score> groups) {
        return groups.entrySet().stream()
                .filter(group -> group.getValue().ndcg() < floor(group.getKey()))
                .map(group -> "%s: nDCG@10 %.3f is below its floor of %.3f"
                        .formatted(group.getKey(), group.getValue().ndcg(), floor(group.getKey())))
                .toList();
    }

    public double suggestions() {
        return Double.parseDouble(file.text("suggestions"));
    }

    private double floor(String group) {
        return Double.parseDouble(file.below("ndcg").text(group));
    }
}
