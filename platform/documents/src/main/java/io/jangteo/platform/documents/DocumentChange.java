package io.jangteo.platform.documents;

/**
 * A written change of a collection that is published.
 *
 * @param topic where it belongs
 * @param id the key of the message
 * @param json the message: the whole document with its {@code id} and {@code version}, or
 *     <code>{"id":..,"version":..,"deleted":true}</code>
 */
public record DocumentChange(String topic, String id, long version, boolean deleted, String json) {}
