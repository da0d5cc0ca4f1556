package io.jangteo.platform.documents;

import java.util.List;

/**
 * Takes changes to their topics. The SQL adapter calls it inside the transaction of the write, so what it stores commits
 * or vanishes with the documents. MongoDB's change stream makes it needless there.
 */
@FunctionalInterface
public interface DocumentChanges {

    void publish(List<DocumentChange> changes);
}
