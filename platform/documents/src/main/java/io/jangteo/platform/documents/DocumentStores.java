package io.jangteo.platform.documents;

/** Where documents live: a service opens its collections here, once, at start. */
public interface DocumentStores {

    <T> Documents<T> open(DocumentCollection<T> collection);

    /** Returns if the store answers, for readiness; throws what hinders it otherwise. */
    void ping();
}
