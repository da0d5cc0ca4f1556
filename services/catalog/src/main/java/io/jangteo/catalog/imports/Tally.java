package io.jangteo.catalog.imports;

import io.jangteo.catalog.products.PutProducts;
import java.util.ArrayList;
import java.util.List;

/** What became of the lines of one batch. */
final class Tally {

    private final List<LineError> errors = new ArrayList<>();
    private long created;
    private long replaced;
    private long unchanged;

    void count(long line, PutProducts.Result result) {
        switch (result) {
            case PutProducts.Done.CREATED -> created++;
            case PutProducts.Done.REPLACED -> replaced++;
            case PutProducts.Done.UNCHANGED -> unchanged++;
            case PutProducts.Refused refused ->
                refused(new LineError(line, refused.reason(), refused.detail(), refused.fields()));
        }
    }

    void refused(LineError error) {
        errors.add(error);
    }

    List<LineError> errors() {
        return errors;
    }

    ImportProgress addedTo(ImportProgress before, long nextLine) {
        return new ImportProgress(
                before.id(),
                nextLine,
                before.created() + created,
                before.replaced() + replaced,
                before.unchanged() + unchanged,
                before.refused() + errors.size());
    }
}
