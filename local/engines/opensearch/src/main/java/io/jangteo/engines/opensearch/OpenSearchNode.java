package io.jangteo.engines.opensearch;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import org.codelibs.opensearch.runner.OpenSearchRunner;

/**
 * Starts one node with the arguments of {@link OpenSearchRunner} and stops it at SIGTERM. The runner's own main class refuses HTTP
 * ports above 9299 and ends without a word when a node cannot start.
 */
public final class OpenSearchNode {
    private OpenSearchNode() {}

    public static void main(String[] arguments) throws InterruptedException {
        OpenSearchRunner runner = new OpenSearchRunner();
        runner.setMaxHttpPort(-1);
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(runner, stopped), "stop"));
        try {
            runner.build(arguments);
        } catch (RuntimeException e) {
            e.printStackTrace();
            System.exit(1);
        }
        stopped.await();
    }

    private static void stop(OpenSearchRunner runner, CountDownLatch stopped) {
        try {
            runner.close();
        } catch (IOException e) {
            e.printStackTrace();
        } finally {
            stopped.countDown();
        }
    }
}
