package io.jangteo.catalog.categories;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The ids from the root down to a category, with a closing slash: {@code 1/4/28/}. Because of that slash the range from
 * {@link #value()} to {@link #end()} holds the category and all below it, and {@code 1/4/} never meets {@code 1/40/}.
 */
public record CategoryPath(String value) {

    /** Levels of the tree; with ids of at most six digits the longest path has 56 characters. */
    static final int DEPTH_LIMIT = 8;

    static CategoryPath root(int id) {
        return new CategoryPath(id + "/");
    }

    CategoryPath child(int id) {
        return new CategoryPath(value + id + "/");
    }

    /** The first string above every path of the subtree: {@code 1/40} for {@code 1/4/}, as 0 comes after the slash. */
    String end() {
        int last = value.length() - 1;
        return value.substring(0, last) + (char) (value.charAt(last) + 1);
    }

    /** The ids from the root down, this category's last. */
    public List<Integer> ids() {
        return Arrays.stream(value.split("/")).map(Integer::valueOf).toList();
    }

    /** The paths from the root down, this one last: {@code 1/}, {@code 1/4/}, {@code 1/4/28/}. */
    public List<String> fromRoot() {
        return IntStream.range(0, value.length())
                .filter(at -> value.charAt(at) == '/')
                .mapToObj(at -> value.substring(0, at + 1))
                .toList();
    }

    /** 0 for a root. */
    public int level() {
        return fromRoot().size() - 1;
    }

    /** @param below how many levels there are below */
    boolean fits(int below) {
        return level() + below < DEPTH_LIMIT;
    }
}
