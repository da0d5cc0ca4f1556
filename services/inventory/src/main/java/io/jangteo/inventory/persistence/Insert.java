package io.jangteo.inventory.persistence;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Several rows in one statement: one way to the server instead of one a row. */
final class Insert {

    private final String head;
    private final String row;
    private final List<@Nullable Object> values = new ArrayList<>();
    private int rows;

    Insert(String head, String row) {
        this.head = head;
        this.row = row;
    }

    void row(@Nullable Object... columns) {
        Collections.addAll(values, columns);
        rows++;
    }

    void into(JdbcClient jdbc) {
        jdbc.sql(head + String.join(", ", Collections.nCopies(rows, row)))
                .params(values)
                .update();
    }
}
