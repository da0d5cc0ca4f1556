package io.jangteo.local.parts;

import io.jangteo.local.machine.DataFolder;
import io.jangteo.local.machine.Launch;
import io.jangteo.local.machine.MachineFailure;
import io.jangteo.local.machine.PortUse;
import io.jangteo.local.machine.ProcessIdentity;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A part and its process. One operation at a time; states can be read at any time. */
public final class RunningPart {
    private static final Duration LOOK_EVERY = Duration.ofMillis(40);
    /** A process that was just killed gives its port back a moment later. */
    private static final Duration PORT_GRACE = Duration.ofSeconds(2);

    private static final Duration AFTER_KILL = Duration.ofSeconds(20);

    private final Part part;
    private final DataFolder folder;
    private final PartListener listener;
    private final ReentrantLock operation = new ReentrantLock();
    private volatile PartState state = PartState.WAITING;
    private volatile String detail = "";
    private volatile @Nullable ProcessIdentity process;
    private volatile long begun = System.nanoTime();
    private volatile long logOffset;
    private final AtomicInteger restarts = new AtomicInteger();

    public RunningPart(Part part, DataFolder folder, PartListener listener) {
        this.part = part;
        this.folder = folder;
        this.listener = listener;
    }

    public Part part() {
        return part;
    }

    /** Else it is a step: done when its work is. */
    boolean isProcess() {
        return part.launch() != null;
    }

    public PartState state() {
        return state;
    }

    public Optional<ProcessIdentity> process() {
        return Optional.ofNullable(process).filter(ProcessIdentity::alive);
    }

    /** Returns when the part is ready. A process that an earlier supervisor left behind is kept if it is what is wanted now. */
    public void start() throws InterruptedException {
        start(() -> {});
    }

    /** A process's files are made before it waits for its needs; a step's work is what the needs are for. */
    void start(Needs needs) throws InterruptedException {
        operation.lockInterruptibly();
        try {
            begun = System.nanoTime();
            // What an earlier run said is not why this one fails, even before there is a process.
            logOffset = LogTail.size(log());
            Supplier<Launch> launch = part.launch();
            if (launch == null) {
                needs.await();
                begun = System.nanoTime();
                prepare();
            } else {
                prepare();
                needs.await();
                begun = System.nanoTime();
                launch(launch);
            }
            awaitReady();
            become(PartState.READY, "");
        } catch (InterruptedException e) {
            become(PartState.STOPPED, "interrupted");
            throw e;
        } catch (Exception e) {
            PartFailure failure = failure(e);
            become(PartState.DEAD, String.valueOf(failure.getMessage()));
            throw failure;
        } finally {
            operation.unlock();
        }
    }

    /** SIGTERM, and SIGKILL to what has not ended in time. */
    public void stop() throws InterruptedException {
        operation.lockInterruptibly();
        try {
            begun = System.nanoTime();
            Optional<ProcessIdentity> running = process().or(this::recorded);
            if (running.isPresent()) {
                become(PartState.STOPPING, "");
                end(running.get());
            }
            process = null;
            ProcessRecord.delete(folder.processRecord(part.name()));
            become(PartState.STOPPED, "");
        } finally {
            operation.unlock();
        }
    }

    /** SIGKILL at once, as a crash would; nothing is told to anyone. */
    public void kill() throws InterruptedException {
        Optional<ProcessIdentity> running = process();
        running.ifPresent(ProcessIdentity::kill);
        if (running.isPresent() && !running.get().awaitExit(AFTER_KILL)) {
            throw new MachineFailure(
                    part.name() + " survives SIGKILL (pid " + running.get().pid() + ")");
        }
    }

    /** Whether a part that was ready has lost its process. */
    boolean died() {
        return state == PartState.READY && isProcess() && process().isEmpty();
    }

    /** How the process ended, as far as its log tells. */
    String lastWords() {
        return LogTail.reason(log(), logOffset).orElse("no word in its log");
    }

    void awaitsRestart(int count, Duration pause) {
        restarts.set(count);
        become(PartState.RESTARTING, "died, starts again in " + pause.toSeconds() + " s: " + lastWords());
    }

    void staysDead(String reason) {
        become(PartState.DEAD, reason);
    }

    void healed(String words) {
        restarts.incrementAndGet();
        tells(words);
    }

    void tells(String words) {
        listener.changed(part.name(), state, words, sinceBegun());
    }

    public PartStatus status() {
        Health health = state == PartState.READY ? part.probe().ask() : Health.not(detail);
        boolean alive = !isProcess() || process().isPresent();
        boolean well = state == PartState.READY && health.ready() && alive;
        return new PartStatus(
                part.name(),
                part.what(),
                state == PartState.READY && !alive ? PartState.DEAD : state,
                well,
                health.detail(),
                part.ports(),
                process().map(ProcessIdentity::pid).orElse(0L),
                process().map(ProcessIdentity::residentBytes).orElse(0L),
                restarts.get(),
                well ? List.of() : LogTail.of(log(), 5));
    }

    private void prepare() throws Exception {
        part.prepare().run(words -> become(PartState.BUILDING, words));
    }

    private void launch(Supplier<Launch> wanted) throws IOException, InterruptedException {
        Launch launch = wanted.get();
        Optional<ProcessRecord> left = ProcessRecord.read(folder.processRecord(part.name()));
        if (left.isPresent() && left.get().fingerprint().equals(launch.fingerprint())) {
            process = left.get().process();
            become(PartState.STARTING, "already running");
            return;
        }
        if (left.isPresent()) {
            become(PartState.STOPPING, "runs something older");
            end(left.get().process());
        }
        requireFreePorts();
        logOffset = LogTail.size(log());
        ProcessIdentity started = launch.start(log());
        // Known before it is on record: a full disk keeps the record from being written, not the process from being
        // ended.
        process = started;
        new ProcessRecord(started, launch.fingerprint()).write(folder.processRecord(part.name()));
        become(PartState.STARTING, "");
    }

    private void requireFreePorts() throws InterruptedException {
        for (int port : part.ports()) {
            if (!PortUse.freeWithin(port, PORT_GRACE)) {
                throw new MachineFailure("port %d is taken by %s. Stop it, or move the platform with JANGTEO_PORT_BASE."
                        .formatted(port, PortUse.owner(port).orElse("a process that this user may not see")));
            }
        }
    }

    private void awaitReady() throws InterruptedException {
        long deadline = System.nanoTime() + part.startWithin().toNanos();
        Health health = part.probe().ask();
        while (!health.ready()) {
            if (isProcess() && process().isEmpty()) {
                throw new MachineFailure("ended while starting");
            }
            if (System.nanoTime() > deadline) {
                throw new MachineFailure("not ready within %d s (%s)"
                        .formatted(part.startWithin().toSeconds(), health.detail()));
            }
            Thread.sleep(LOOK_EVERY);
            health = part.probe().ask();
        }
    }

    private void end(ProcessIdentity running) throws InterruptedException {
        running.terminate();
        // A paused process would never see the SIGTERM.
        running.resume();
        if (!running.awaitExit(part.stopWithin())) {
            running.kill();
            if (!running.awaitExit(AFTER_KILL)) {
                throw new MachineFailure(part.name() + " survives SIGKILL (pid " + running.pid() + ")");
            }
        }
    }

    private Optional<ProcessIdentity> recorded() {
        return ProcessRecord.read(folder.processRecord(part.name())).map(ProcessRecord::process);
    }

    private PartFailure failure(Exception cause) {
        if (cause instanceof PartFailure already) {
            return already;
        }
        String reason = cause instanceof MachineFailure ? String.valueOf(cause.getMessage()) : cause.toString();
        String words = isProcess()
                ? LogTail.reason(log(), logOffset)
                        .map(line -> "\n  " + log() + " says: " + line.strip())
                        .orElse("")
                : "";
        return new PartFailure(
                part.name(),
                reason + words + folder.scarcity().map(said -> "\n  " + said).orElse(""),
                cause);
    }

    private Path log() {
        return folder.log(part.name());
    }

    private Duration sinceBegun() {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private void become(PartState next, String words) {
        state = next;
        detail = words;
        listener.changed(part.name(), next, words, sinceBegun());
    }
}
