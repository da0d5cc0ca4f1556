package io.jangteo.load.stores;

import io.jangteo.load.measure.Paging;

/**
 * One way of reading, with so many users.
 *
 * @param pagesRead pages that the documents' store did not have in memory meanwhile
 * @param paging of the whole machine meanwhile
 */
record Measured(Variant variant, int users, ReadLoop.Seen seen, long pagesRead, Paging paging) {

    long reads() {
        return seen.micros().getTotalCount();
    }

    long failed() {
        return seen.errors().values().stream().mapToLong(Long::longValue).sum();
    }

    /** Milliseconds of CPU for each read. */
    double storeCpu() {
        return per(seen.cpu().processes().getOrDefault(variant.store(), 0L));
    }

    double platformCpu() {
        return per(seen.cpu().platform());
    }

    double clientCpu() {
        return per(seen.cpu().client());
    }

    /** Zero where nothing was read. */
    double per(long total) {
        return reads() == 0 ? 0 : (double) total / reads();
    }
}
