package io.jangteo.load.generate;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.LongConsumer;

/** The catalog as a file of lines. It has its name only when it is whole. */
final class CatalogFile {

    private static final int BATCH = 2_000;

    private CatalogFile() {}

    /**
     * @param done is told how many products are written
     * @return its size
     */
    static long write(Catalog catalog, long products, Path file, LongConsumer done)
            throws IOException, InterruptedException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try (OutputStream out = Files.newOutputStream(part);
                Batches batches = new Batches(catalog, 0, products, BATCH)) {
            while (batches.hasNext()) {
                Batch batch = batches.next();
                out.write(batch.body());
                done.accept(batch.end());
            }
        }
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        return Files.size(file);
    }
}
