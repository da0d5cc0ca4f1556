package io.jangteo.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A page that is made from code and kept in the repository, where people can read it. */
record DrawnPage(Path file, String content) {

    private static final String WRITE = "jangteo.docs.write";

    void check() {
        if (System.getProperty(WRITE) != null) {
            write();
        }
        assertThat(Files.exists(file) ? Project.text(file) : "")
                .as(
                        "%s differs from the code; ./mvnw test -pl docs -am -Dtest=DocumentsTest,StatesTest,TablesIT "
                                + "-Dsurefire.failIfNoSpecifiedTests=false -D%s=true writes it",
                        file, WRITE)
                .isEqualTo(content);
    }

    private void write() {
        try {
            Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
