package io.jangteo.search.vocabulary;

import java.util.Arrays;

/** Letters that were left out, added, replaced or swapped with a neighbour (optimal string alignment). */
final class EditDistance {
    private EditDistance() {}

    static int between(String one, String other) {
        int[][] rows = new int[one.length() + 1][other.length() + 1];
        Arrays.setAll(rows[0], j -> j);
        for (int i = 1; i <= one.length(); i++) {
            rows[i][0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                int best = Math.min(rows[i - 1][j] + 1, Math.min(rows[i][j - 1] + 1, rows[i - 1][j - 1] + replaced));
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    best = Math.min(best, rows[i - 2][j - 2] + 1);
                }
                rows[i][j] = best;
            }
        }
        return rows[one.length()][other.length()];
    }
}
