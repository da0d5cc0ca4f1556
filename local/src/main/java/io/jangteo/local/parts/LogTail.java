package io.jangteo.local.parts;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The end of a part's log. */
public final class LogTail {
    private static final int WINDOW = 64 * 1024;
    private static final int WIDTH = 400;
    /** What the machine refused: says more than the errors that follow from it. */
    private static final Pattern REFUSED =
            Pattern.compile("No space left|out of disk space|[Dd]isk (is )?full|error 28\\b"
                    + "|Errcode: 28\\b|Address already in use|\\bOutOfMemory|Cannot allocate memory|Permission denied");

    private static final Pattern TELLING = Pattern.compile("ERROR|FATAL|Exception|Error:|Caused by");
    /** Said on the way out, which has its reason before. */
    private static final Pattern LEAVING = Pattern.compile("\\[[^]]*shutdown-hook]");

    private static final Pattern STACK_FRAME = Pattern.compile("^\\s+(at |\\.\\.\\. \\d+ more)");

    private LogTail() {}

    public static List<String> of(Path log, int lines) {
        return from(log, 0, lines);
    }

    /** The last lines before that place. */
    public static List<String> of(Path log, long end, int lines) {
        return between(log, 0, end, lines);
    }

    /**
     * The line that most likely says why a part ended: the last one by which the machine refuses something, else the last one that
     * speaks of an error, else the last.
     */
    public static Optional<String> reason(Path log, long offset) {
        List<String> lines = from(log, offset, Integer.MAX_VALUE).stream()
                .filter(line -> !STACK_FRAME.matcher(line).find()
                        && !LEAVING.matcher(line).find())
                .toList();
        return last(lines, REFUSED)
                .or(() -> last(lines, TELLING))
                .or(() -> lines.isEmpty() ? Optional.empty() : Optional.of(lines.getLast()));
    }

    /** The last line by which the machine refuses something: a full disk, no memory. */
    public static Optional<String> refusal(Path log, long offset) {
        return last(from(log, offset, Integer.MAX_VALUE), REFUSED);
    }

    public static long size(Path log) {
        try {
            return Files.exists(log) ? Files.size(log) : 0;
        } catch (IOException rotatedMeanwhile) {
            return 0;
        }
    }

    private static Optional<String> last(List<String> lines, Pattern telling) {
        return lines.reversed().stream()
                .filter(line -> telling.matcher(line).find())
                .findFirst();
    }

    private static List<String> from(Path log, long offset, int lines) {
        return between(log, offset, Long.MAX_VALUE, lines);
    }

    private static List<String> between(Path log, long offset, long until, int lines) {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            long end = Math.min(until, file.length());
            long start = Math.max(Math.min(offset, end), end - WINDOW);
            byte[] bytes = new byte[(int) (end - start)];
            file.seek(start);
            file.readFully(bytes);
            List<String> all = new String(bytes, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .map(line -> line.length() > WIDTH ? line.substring(0, WIDTH) + " ..." : line)
                    .toList();
            return all.subList(Math.max(0, all.size() - lines), all.size());
        } catch (IOException noLogYet) {
            return List.of();
        }
    }
}
