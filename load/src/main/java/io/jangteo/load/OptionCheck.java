package io.jangteo.load;

import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Ends a command before it begins when its options make no sense: with a line that says why, and the exit code of wrong usage. */
@Command // picocli takes no class as a mixin that has neither this nor an option
public final class OptionCheck {

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    /** @param plan what the options ask for; it throws {@link WrongOption} where that cannot be done */
    public <T> T plan(Supplier<T> plan) {
        try {
            return plan.get();
        } catch (WrongOption e) {
            throw new ParameterException(Objects.requireNonNull(command).commandLine(), e.getMessage(), e);
        }
    }

    /** @param rules throw {@link WrongOption} where one is broken */
    public void rules(Runnable rules) {
        plan(() -> {
            rules.run();
            return true;
        });
    }

    /** @param otherwise names the option, and says what it may be */
    public void that(boolean right, String otherwise) {
        rules(() -> WrongOption.unless(right, otherwise));
    }
}
