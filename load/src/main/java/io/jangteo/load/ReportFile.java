package io.jangteo.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option of every bench that names a file for its figures. */
public final class ReportFile {

    @Option(names = "--report", paramLabel = "FILE", description = "Write the figures to this file too, as Markdown.")
    private @Nullable Path file;

    /** Prints the figures, and writes them to the file if there is one. */
    public void tell(String markdown) throws IOException {
        System.out.println("\n" + markdown);
        if (file != null) {
            Files.writeString(file, markdown);
            System.out.println("Written to " + file.toAbsolutePath());
        }
    }
}
