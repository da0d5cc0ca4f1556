package io.jangteo.load.gatling;

import java.time.Duration;

/** How many virtual users there are at each moment, and when what they see counts. */
public sealed interface Shape {

    int users();

    /** From the first user's coming to the last one's leaving. */
    Duration length();

    /** How long the load runs before anything counts. */
    Duration warmUp();

    /** When the n-th user, from 0, begins no other turn. */
    Duration leavesAfter(int user);

    /** Over how long users come, one after the other. */
    Duration comeDuring();

    /** Each turn is a request and a pause to think. */
    boolean thinks();

    /**
     * Users come one by one for 7/10 of the time, all are there for 2/10, and they leave one by one for the rest. So there are six
     * tenths of all on average, which is what the scenario to be compared with had: 180 of 300.
     */
    record Ramp(int users, Duration length) implements Shape {

        private static final int PARTS = 10;
        private static final int RISING = 7;
        private static final int FALLING = 1;

        public Ramp {
            check(users, length);
        }

        @Override
        public Duration warmUp() {
            return Duration.ZERO;
        }

        @Override
        public Duration comeDuring() {
            return length.multipliedBy(RISING).dividedBy(PARTS);
        }

        /** Whoever came first leaves first; the last one stays to the end. */
        @Override
        public Duration leavesAfter(int user) {
            Duration falling = length.multipliedBy(FALLING).dividedBy(PARTS);
            return length.minus(falling)
                    .plus(falling.multipliedBy(Math.min(user + 1, users)).dividedBy(users));
        }

        @Override
        public boolean thinks() {
            return true;
        }
    }

    /** All are there from the beginning, and each asks again as soon as it has its answer. */
    record ClosedLoop(int users, Duration warmUp, Duration window) implements Shape {

        public ClosedLoop {
            check(users, window);
            if (warmUp.isNegative()) {
                throw new IllegalArgumentException("A warm-up cannot be negative");
            }
        }

        @Override
        public Duration length() {
            return warmUp.plus(window);
        }

        @Override
        public Duration comeDuring() {
            return Duration.ZERO;
        }

        @Override
        public Duration leavesAfter(int user) {
            return length();
        }

        @Override
        public boolean thinks() {
            return false;
        }
    }

    private static void check(int users, Duration length) {
        if (users < 1 || length.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException("A load needs at least one user and one second");
        }
    }
}
