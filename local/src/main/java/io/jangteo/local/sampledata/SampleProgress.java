package io.jangteo.local.sampledata;

/** Hears how far a load has come; called from several threads, one at a time. */
@FunctionalInterface
public interface SampleProgress {

    /** @param what categories, products or stock */
    void loaded(String what, int done, int total);
}
