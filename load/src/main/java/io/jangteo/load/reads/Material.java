package io.jangteo.load.reads;

import io.jangteo.load.gatling.Writable;
import java.util.List;
import java.util.Map;

/**
 * What can be asked of the platform that runs.
 *
 * @param questions paths by kind of reads, in the order in which a skew favours them
 * @param writables products whose price may be changed
 */
record Material(Map<String, List<String>> questions, List<Writable> writables) {

    String summary() {
        return "%,d products, %,d pages of categories, %,d searches, %,d beginnings of words"
                .formatted(count(Reads.PRODUCT), count(Reads.CATEGORY), count(Reads.SEARCH), count(Reads.SUGGEST));
    }

    private int count(Reads kind) {
        return questions.getOrDefault(kind.word(), List.of()).size();
    }
}
