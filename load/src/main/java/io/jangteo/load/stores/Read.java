package io.jangteo.load.stores;

/** One way of reading a product from a store. */
@FunctionalInterface
interface Read {

    /** @return whether it was that product that came */
    boolean of(Key key) throws Exception;
}
