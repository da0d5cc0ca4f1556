package io.jangteo.catalog.imports;

import io.jangteo.catalog.HeavyWork;
import io.jangteo.catalog.products.PutProducts;
import io.jangteo.platform.persistence.Transactions;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;

/**
 * Takes a stream of products. A batch of lines, the events that tell of them and the import's own progress are one
 * transaction: whatever is killed when, each line counts once.
 */
@Service
public class ImportProducts {

    private static final Logger log = LoggerFactory.getLogger(ImportProducts.class);

    private final Imports imports;
    private final LineReader reader;
    private final PutProducts products;
    private final Transactions transactions;
    private final HeavyWork heavy;

    ImportProducts(
            Imports imports, LineReader reader, PutProducts products, Transactions transactions, HeavyWork heavy) {
        this.imports = imports;
        this.reader = reader;
        this.products = products;
        this.transactions = transactions;
        this.heavy = heavy;
    }

    /**
     * Stores what of the body is not stored yet.
     *
     * @param id chosen by the client; the same again goes on with the same import
     * @param from the number of the body's first line within the import
     * @throws ImportRefused if lines before {@code from} are missing, or somebody else sends this import
     */
    public ImportProgress take(String id, long from, InputStream body) throws IOException {
        return heavy.run(() -> {
            String holder = UUID.randomUUID().toString();
            ImportProgress at = transactions.write(() -> imports.claim(id, holder));
            try {
                return new Sending(holder, at).of(from, new Lines(body, LineReader.LONGEST));
            } finally {
                release(id, holder);
            }
        });
    }

    /** The lease ends by itself, so failing to end it early must not hide why the import stops. */
    private void release(String id, String holder) {
        try {
            transactions.write(() -> imports.release(id, holder));
        } catch (DataAccessException e) {
            log.warn("Import {} stays held until its lease has run out: {}", id, e.toString());
        }
    }

    /** One request's part of an import. */
    private final class Sending {

        private final String holder;
        private ImportProgress at;

        Sending(String holder, ImportProgress at) {
            this.holder = holder;
            this.at = at;
        }

        ImportProgress of(long from, Lines lines) {
            if (from > at.nextLine()) {
                throw ImportRefused.gap(at, from);
            }
            long known = at.nextLine();
            var batch = new Batch(known);
            long number = from;
            for (; next(lines); number++) {
                if (number < known) {
                    continue;
                }
                ReadLine read = reader.read(number, lines);
                if (!batch.takes(read)) {
                    store(batch);
                    batch = new Batch(number);
                }
                batch.add(read);
            }
            if (!batch.isEmpty()) {
                store(batch);
            }
            log.info("Import {} has come to line {}", at.id(), at.nextLine());
            return at;
        }

        private boolean next(Lines lines) {
            try {
                return lines.next();
            } catch (IOException e) {
                throw ImportRefused.brokenOff(at, e);
            }
        }

        private void store(Batch batch) {
            at = transactions.write(() -> {
                Tally tally = tally(batch, products.put(batch.products()));
                ImportProgress then = tally.addedTo(at, batch.end());
                imports.advance(holder, at, then, tally.errors());
                return then;
            });
        }
    }

    private static Tally tally(Batch batch, Map<String, PutProducts.Result> results) {
        var tally = new Tally();
        List<ReadLine> lines = batch.lines();
        for (int i = 0; i < lines.size(); i++) {
            switch (lines.get(i)) {
                case ReadLine.Wrong(LineError error) -> tally.refused(error);
                case ReadLine.Product product ->
                    tally.count(
                            batch.firstLine() + i,
                            Objects.requireNonNull(results.get(product.content().id())));
            }
        }
        return tally;
    }
}
