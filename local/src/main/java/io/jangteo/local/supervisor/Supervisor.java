package io.jangteo.local.supervisor;

import io.jangteo.local.LocalPlatform;
import io.jangteo.local.PlatformOptions;
import io.jangteo.local.machine.DataFolder;
import io.jangteo.local.machine.MachineFailure;
import io.jangteo.local.machine.ProcessIdentity;
import io.jangteo.local.parts.PartFailure;
import io.jangteo.local.parts.PartState;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The process in the background that holds the data folder's lock, starts and watches the parts, and ends after stopping them. SIGTERM
 * to it is the same as {@code down}.
 */
public final class Supervisor {
    private static final Duration TO_BE_HEARD = Duration.ofSeconds(10);

    private final LocalPlatform platform;
    private final List<Conversation> listeners = new CopyOnWriteArrayList<>();
    private volatile Message phase = Message.ofPhase(Phase.STARTING, "");
    private final Map<String, Message> latest = Collections.synchronizedMap(new LinkedHashMap<>());
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final CountDownLatch told = new CountDownLatch(1);

    Supervisor(PlatformOptions options) {
        this.platform = options.listener(this::changed).build();
    }

    public static void main(String[] arguments) {
        try {
            Supervisor supervisor = new Supervisor(LocalPlatform.options());
            Runtime.getRuntime()
                    .addShutdownHook(Thread.ofPlatform().name("stop").unstarted(supervisor::stop));
            System.exit(supervisor.run());
        } catch (MachineFailure e) {
            System.out.println(e.getMessage());
            System.exit(1);
        } catch (InterruptedException e) {
            System.out.println("Stopped while starting.");
            System.exit(1);
        } catch (IOException e) {
            System.out.println("The data folder cannot be used: " + e.getMessage());
            System.exit(1);
        }
    }

    /** Returns when everything is stopped, or could not be started. */
    int run() throws IOException, InterruptedException {
        platform.open();
        DataFolder folder = new DataFolder(platform.dataFolder());
        try (ControlSocket socket = ControlSocket.open(folder, this::converse)) {
            new SupervisorRecord(ProcessIdentity.self(), socket.path().toString()).write(folder);
            if (!start()) {
                // Whoever launched us may still be on its way to the socket, and is to hear why.
                told.await(TO_BE_HEARD.toMillis(), TimeUnit.MILLISECONDS);
                return 1;
            }
            stopped.await();
            return 0;
        }
    }

    private boolean start() throws InterruptedException {
        try {
            platform.start();
            enter(Phase.UP, "");
            return true;
        } catch (PartFailure | MachineFailure e) {
            enter(Phase.FAILED, String.valueOf(e.getMessage()));
            return false;
        }
    }

    private void converse(Command command, Conversation caller) {
        switch (command) {
            case STATUS -> status(caller);
            case FOLLOW -> follow(caller);
            case ENSURE -> ensure(caller);
            case STOP -> {
                listeners.add(caller);
                stop();
            }
        }
    }

    private void status(Conversation caller) {
        try {
            caller.tell(Message.ofStatus(now(), platform.status()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends when the start has: the caller's connection is closed by returning. */
    private void follow(Conversation caller) {
        List.copyOf(latest.values()).forEach(caller::tell);
        listeners.add(caller);
        try {
            while (now() == Phase.STARTING) {
                Thread.sleep(Duration.ofMillis(20));
            }
            caller.tell(phase);
            told.countDown();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            listeners.remove(caller);
        }
    }

    private void ensure(Conversation caller) {
        if (!beginAgain()) {
            caller.tell(phase);
            return;
        }
        listeners.add(caller);
        try {
            platform.startMissing();
            enter(Phase.UP, "");
        } catch (PartFailure | MachineFailure e) {
            caller.tell(Message.ofPhase(Phase.FAILED, String.valueOf(e.getMessage())));
            phase = Message.ofPhase(Phase.UP, "");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            listeners.remove(caller);
        }
    }

    private synchronized void stop() {
        if (stopped.getCount() == 0) {
            return;
        }
        enter(Phase.STOPPING, "");
        try {
            platform.stop();
            enter(Phase.DOWN, "");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            enter(Phase.FAILED, String.valueOf(e.getMessage()));
        } finally {
            stopped.countDown();
        }
    }

    private synchronized boolean beginAgain() {
        boolean possible = now() == Phase.UP;
        if (possible) {
            phase = Message.ofPhase(Phase.STARTING, "");
        }
        return possible;
    }

    private Phase now() {
        Phase current = phase.phase();
        return current == null ? Phase.STARTING : current;
    }

    private void enter(Phase next, String detail) {
        say(next + " " + detail);
        Message message = Message.ofPhase(next, detail);
        phase = message;
        listeners.forEach(listener -> listener.tell(message));
    }

    private void changed(String part, PartState state, String detail, Duration since) {
        say(part + " " + state + " " + detail);
        Message message = Message.ofPart(part, state, detail, since);
        latest.put(part, message);
        listeners.forEach(listener -> listener.tell(message));
    }

    private static void say(String line) {
        System.out.println(Instant.now().truncatedTo(ChronoUnit.MILLIS) + " " + line);
    }
}
