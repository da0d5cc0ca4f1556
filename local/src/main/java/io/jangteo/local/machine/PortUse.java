package io.jangteo.local.machine;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether a loopback port is free, and which process has it if not. */
public final class PortUse {
    private static final String LISTENING = "0A";

    private PortUse() {}

    public static boolean free(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    public static boolean freeWithin(int port, Duration grace) throws InterruptedException {
        long deadline = System.nanoTime() + grace.toNanos();
        while (!free(port)) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            Thread.sleep(50);
        }
        return true;
    }

    /** "process 123 (java -jar x.jar)" when the machine tells; processes of other users stay unknown. */
    public static Optional<String> owner(int port) {
        return Stream.of("/proc/net/tcp", "/proc/net/tcp6")
                .flatMap(file -> sockets(Path.of(file), port))
                .flatMap(inode -> processWithSocket(inode).stream())
                .findFirst();
    }

    private static Stream<String> sockets(Path file, int port) {
        String suffix = ":%04X".formatted(port);
        return lines(file).stream()
                .map(line -> line.strip().split("\\s+"))
                .filter(fields -> fields.length > 9 && fields[1].endsWith(suffix) && fields[3].equals(LISTENING))
                .map(fields -> fields[9]);
    }

    private static Optional<String> processWithSocket(String inode) {
        return ProcessHandle.allProcesses()
                .filter(process -> holds(process.pid(), "socket:[" + inode + "]"))
                .map(PortUse::describe)
                .findFirst();
    }

    private static String describe(ProcessHandle process) {
        String command = process.info().commandLine().orElse("unknown command");
        return "process %d (%s)"
                .formatted(process.pid(), command.length() > 120 ? command.substring(0, 120) + " ..." : command);
    }

    private static boolean holds(long pid, String socket) {
        try (Stream<Path> descriptors = Files.list(Path.of("/proc/" + pid + "/fd"))) {
            return descriptors.anyMatch(descriptor -> target(descriptor).equals(socket));
        } catch (IOException notOurs) {
            return false;
        }
    }

    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException closedMeanwhile) {
            return "";
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException notOnThisSystem) {
            return List.of();
        }
    }
}
