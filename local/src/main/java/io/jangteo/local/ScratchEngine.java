package io.jangteo.local;

import io.jangteo.local.engines.OpenSearch;
import io.jangteo.local.machine.DataFolder;
import io.jangteo.local.machine.MachineFailure;
import io.jangteo.local.machine.PortUse;
import io.jangteo.local.machine.Ports;
import io.jangteo.local.machine.Secrets;
import io.jangteo.local.machine.Site;
import io.jangteo.local.machine.Trees;
import io.jangteo.local.parts.RunningPart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;

/** A search engine that is empty at the start and gone at the end, so that something can be measured beside a running platform. */
public final class ScratchEngine implements AutoCloseable {
    /** Below the ports that outgoing connections are given. */
    private static final int FIRST_BASE = 28_500;

    private static final int LAST_BASE = 32_000;
    private static final int STEP = 400;

    private final RunningPart engine;
    private final Path folder;
    private final String url;
    private final Thread stopping = new Thread(this::stop, "stop-scratch-engine");
    private boolean stopped;

    private ScratchEngine(RunningPart engine, Path folder, String url) {
        this.engine = engine;
        this.folder = folder;
        this.url = url;
    }

    /** Returns when it answers. */
    public static ScratchEngine start() throws InterruptedException {
        PlatformOptions options = LocalPlatform.options();
        Ports ports = freePorts();
        DataFolder folder = new DataFolder(newFolder());
        folder.open();
        Site site = new Site(
                options.projectRoot(),
                options.cacheFolder(),
                folder,
                ports,
                options.environment(),
                new Secrets(folder.secrets()));
        RunningPart part = new RunningPart(new OpenSearch(site).part(), folder, (_, _, _, _) -> {});
        ScratchEngine engine = new ScratchEngine(part, folder.path(), OpenSearch.url(ports));
        Runtime.getRuntime().addShutdownHook(engine.stopping);
        try {
            part.start();
        } catch (InterruptedException | RuntimeException e) {
            engine.close();
            throw e;
        }
        return engine;
    }

    public String url() {
        return url;
    }

    @Override
    public void close() {
        stop();
        try {
            Runtime.getRuntime().removeShutdownHook(stopping);
        } catch (IllegalStateException shuttingDown) {
            // The hook runs already and finds nothing to do.
            return;
        }
    }

    private synchronized void stop() {
        if (stopped) {
            return;
        }
        stopped = true;
        try {
            engine.stop();
            Trees.delete(folder);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException("The data of the engine stayed behind in " + folder, e);
        }
    }

    private static Path newFolder() {
        try {
            return Files.createTempDirectory("jangteo-engine-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Ports freePorts() {
        return IntStream.iterate(FIRST_BASE, base -> base <= LAST_BASE, base -> base + STEP)
                .mapToObj(Ports::new)
                .filter(ports -> PortUse.free(ports.openSearch()) && PortUse.free(ports.openSearchTransport()))
                .findFirst()
                .orElseThrow(() -> new MachineFailure("No free ports for a search engine were found"));
    }
}
