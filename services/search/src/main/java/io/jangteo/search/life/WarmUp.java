package io.jangteo.search.life;

/** Asks an index what shoppers will ask it, before they do: the first question to a large index takes longer than a shopper waits. */
public interface WarmUp {

    void warmUp(String index);
}
