package io.jangteo.platform.servicedefaults.errors;

import org.jspecify.annotations.Nullable;

/** Ends a request with a {@link Problem}. */
public final class ProblemException extends RuntimeException {

    private final transient Problem problem;

    ProblemException(Problem problem, @Nullable Throwable cause) {
        super(problem.body().getDetail(), cause);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
