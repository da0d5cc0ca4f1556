package io.jangteo.local.cli;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Prints what a log file has gained since the last look, in whole lines; begins anew when the file was replaced. */
final class LogFollower {
    private final Path log;
    private final String prefix;
    private long position;
    private String rest = "";

    LogFollower(Path log, String prefix, long position) {
        this.log = log;
        this.prefix = prefix;
        this.position = position;
    }

    void print() throws IOException {
        if (Files.notExists(log)) {
            return;
        }
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            position = Math.min(position, file.length());
            byte[] gained = new byte[(int) Math.min(file.length() - position, 1024 * 1024)];
            file.seek(position);
            file.readFully(gained);
            position += gained.length;
            printLines(rest + new String(gained, StandardCharsets.UTF_8));
        }
    }

    private void printLines(String text) {
        int end = text.lastIndexOf('\n') + 1;
        rest = text.substring(end);
        text.substring(0, end).lines().forEach(line -> System.out.println(prefix + line));
    }
}
