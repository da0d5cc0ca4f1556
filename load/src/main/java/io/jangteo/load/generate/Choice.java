package io.jangteo.load.generate;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Something about a product that has one value of several. */
record Choice(String name, List<Option> options) {

    /**
     * An option that agrees with what was narrowed before.
     *
     * @throws IllegalStateException where the data leave none
     */
    Option draw(Draw draw, Map<String, Set<String>> narrowed) {
        @Nullable Set<String> keys = narrowed.get(name);
        int all = 0;
        for (Option option : options) {
            all += allowed(option, keys, narrowed) ? option.weight() : 0;
        }
        if (all == 0) {
            throw new IllegalStateException("Nothing is left to choose for %s within %s".formatted(name, narrowed));
        }
        int left = draw.below(all);
        for (Option option : options) {
            left -= allowed(option, keys, narrowed) ? option.weight() : 0;
            if (left < 0) {
                return option;
            }
        }
        throw new IllegalStateException("The weights of " + name + " have changed meanwhile");
    }

    private static boolean allowed(Option option, @Nullable Set<String> keys, Map<String, Set<String>> narrowed) {
        return (keys == null || keys.contains(option.key())) && option.agreesWith(narrowed);
    }
}
