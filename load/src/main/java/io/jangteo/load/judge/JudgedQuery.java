package io.jangteo.load.judge;

import io.jangteo.load.generate.Facts;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * What a shopper asks, and what is wanted.
 *
 * @param text as it is typed
 * @param written as it stands in the file, where codes of a product are only named
 * @param rules by grade, 3 first
 * @param traps products that look right but are not
 */
public record JudgedQuery(String text, String written, String group, Map<Integer, Rule> rules, Rule traps) {

    static final List<Integer> GRADES = List.of(3, 2, 1);
    private static final int A_THIRD = 3;

    /** The best grade whose rule holds. */
    int grade(Facts product) {
        for (int grade : GRADES) {
            if (rules.getOrDefault(grade, Rule.NONE).holdsFor(product)) {
                return grade;
            }
        }
        return 0;
    }

    /** Nobody may look at it while the search is tuned. Chosen by a checksum, so by nobody. */
    public boolean heldOut() {
        return isHeldOut(written);
    }

    static boolean isHeldOut(String written) {
        var checksum = new CRC32();
        checksum.update(written.getBytes(StandardCharsets.UTF_8));
        return checksum.getValue() % A_THIRD == 0;
    }

    boolean concerns(String kind) {
        return rules.values().stream().anyMatch(rule -> rule.mayHoldFor(kind));
    }
}
