package io.jangteo.load.gatling;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.DataFormatException;
import org.HdrHistogram.Histogram;

/**
 * What the users saw while it counted. Gatling itself counts in whole milliseconds, over all of a run; here it is microseconds,
 * and the warm-up is left out.
 *
 * @param seconds how long it counted
 * @param answers microseconds of each right answer, by kind; those that said that the copy is still right are a kind of their own
 * @param errors how often, by kind and reason
 */
public record Recording(double seconds, Map<String, Histogram> answers, Map<String, Map<String, Long>> errors) {

    private static final String FILE = "recording.tsv";
    private static final String SEPARATOR = "\t";
    private static final int LOWEST = 1;
    private static final String UNCHANGED = ", unchanged";

    /** The kind of answers to reads of this kind which sent nothing again (304). */
    public static String unchanged(String kind) {
        return kind + UNCHANGED;
    }

    /** How many of the right answers sent nothing again. */
    public double shareUnchanged() {
        long all = 0;
        long unchanged = 0;
        for (Map.Entry<String, Histogram> kind : answers.entrySet()) {
            all += kind.getValue().getTotalCount();
            unchanged += kind.getKey().endsWith(UNCHANGED) ? kind.getValue().getTotalCount() : 0;
        }
        return all == 0 ? 0 : (double) unchanged / all;
    }

    void write(Path folder) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(String.join(SEPARATOR, "seconds", Double.toString(seconds)));
        answers.forEach((kind, histogram) -> lines.add(String.join(SEPARATOR, "answers", kind, encoded(histogram))));
        errors.forEach((kind, reasons) -> reasons.forEach(
                (reason, count) -> lines.add(String.join(SEPARATOR, "errors", kind, Long.toString(count), reason))));
        Files.write(folder.resolve(FILE), lines);
    }

    public static Recording read(Path folder) throws IOException {
        double seconds = 0;
        Map<String, Histogram> answers = new TreeMap<>();
        Map<String, Map<String, Long>> errors = new TreeMap<>();
        for (String line : Files.readAllLines(folder.resolve(FILE))) {
            String[] parts = line.split(SEPARATOR, 4);
            switch (parts[0]) {
                case "seconds" -> seconds = Double.parseDouble(parts[1]);
                case "answers" -> answers.put(parts[1], decoded(parts[2]));
                case "errors" ->
                    errors.computeIfAbsent(parts[1], _ -> new TreeMap<>()).put(parts[3], Long.valueOf(parts[2]));
                default -> throw new IOException("Not a line of a recording: " + line);
            }
        }
        return new Recording(seconds, answers, errors);
    }

    private static String encoded(Histogram histogram) {
        ByteBuffer bytes = ByteBuffer.allocate(histogram.getNeededByteBufferCapacity());
        int length = histogram.encodeIntoCompressedByteBuffer(bytes);
        return Base64.getEncoder().encodeToString(java.util.Arrays.copyOf(bytes.array(), length));
    }

    private static Histogram decoded(String text) throws IOException {
        try {
            return Histogram.decodeFromCompressedByteBuffer(
                    ByteBuffer.wrap(Base64.getDecoder().decode(text)), LOWEST);
        } catch (DataFormatException e) {
            throw new IOException("Not a histogram", e);
        }
    }
}
