package io.jangteo.house.planted.beta;

/** Another service's own class. */
public final class Beta {}
