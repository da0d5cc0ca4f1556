package io.jangteo.load;

/** One turn of a virtual buyer: ends when its order is confirmed or has failed. */
@FunctionalInterface
interface Turn {
    Result take() throws InterruptedException;
}
