package io.jangteo.local.parts;

import java.util.concurrent.ExecutionException;

/** Returns when everything that a part needs is ready. */
@FunctionalInterface
interface Needs {
    void await() throws InterruptedException, ExecutionException;
}
