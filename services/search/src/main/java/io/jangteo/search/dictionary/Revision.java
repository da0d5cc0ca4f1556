package io.jangteo.search.dictionary;

import java.time.Instant;

/** @param number counts from 1, in each dictionary by itself */
public record Revision(long number, String content, String author, Instant createdAt) {}
