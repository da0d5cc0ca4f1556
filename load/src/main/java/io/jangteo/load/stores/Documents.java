package io.jangteo.load.stores;

import java.util.List;
import java.util.Map;

/** Where the catalog keeps its products. Nothing is written there. */
interface Documents extends AutoCloseable {

    /** So many products at most, drawn from all; the same seed draws the same ones. */
    List<Key> keys(int wanted, long seed);

    /** Their bodies as they are told, by id. */
    Map<String, String> bodies(List<String> ids);

    List<Variant> variants();

    /** How the store is set up and how large it is, for the report. */
    Map<String, String> facts();

    /** How often it has read a page that it did not have in memory since it was started; 0 if it does not tell. */
    long pagesRead();

    @Override
    void close();
}
