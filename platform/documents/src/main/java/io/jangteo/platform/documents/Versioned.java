package io.jangteo.platform.documents;

/** A stored document and the version it has: the first write of an id makes 1, every further write adds 1. */
public record Versioned<T>(String id, long version, T document) {}
