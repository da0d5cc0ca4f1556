package io.jangteo.catalog.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.jangteo.catalog.imports.LineError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param nextCursor leads to the next page; missing on the last */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ImportErrors(List<LineError> items, @Nullable String nextCursor) {

    /** @param found one more than the page has room for, if there are more */
    static ImportErrors of(List<LineError> found, int room) {
        if (found.size() <= room) {
            return new ImportErrors(found, null);
        }
        List<LineError> page = found.subList(0, room);
        return new ImportErrors(page, Cursor.after(Long.toString(page.getLast().line())));
    }
}
