package io.jangteo.house.planted.contracts;

/** Something that a service says to others. */
public final class Happened {}
