package io.jangteo.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The option of every bench that names a file for its figures. */
public final class ReportFile {

    /** Looked at before anything is measured: an hour's figures shall not be lost to a slip of the pen. */
    private static final class Writable implements ITypeConverter<Path> {
        @Override
        public Path convert(String name) {
            Path file = Path.of(name).toAbsolutePath();
            Path written = Files.exists(file) ? file : file.getParent();
            if (Files.isDirectory(file) || written == null || !Files.isWritable(written)) {
                throw new TypeConversionException(
                        "%s cannot be written. Name a file in a folder that is there.".formatted(file));
            }
            return file;
        }
    }

    @Option(
            names = "--report",
            paramLabel = "FILE",
            converter = Writable.class,
            description = "Write the figures to this file too, as Markdown.")
    private @Nullable Path file;

    /** Prints the figures, and writes them to the file if there is one. */
    public void tell(String markdown) throws IOException {
        System.out.println("\n" + markdown);
        if (file != null) {
            Files.writeString(file, markdown);
            System.out.println("Written to " + file);
        }
    }
}
