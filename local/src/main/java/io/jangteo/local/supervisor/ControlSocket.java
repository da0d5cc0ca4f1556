package io.jangteo.local.supervisor;

import io.jangteo.local.machine.DataFolder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BiConsumer;

/** A Unix socket that only its user can reach: lives in a folder of mode 0700. */
final class ControlSocket implements AutoCloseable {
    /** The system allows 107 bytes for a socket's path. */
    private static final int LONGEST_PATH = 100;

    private final Path path;
    private final ServerSocketChannel server;

    private ControlSocket(Path path, ServerSocketChannel server) {
        this.path = path;
        this.server = server;
    }

    static ControlSocket open(DataFolder folder, BiConsumer<Command, Conversation> handler) throws IOException {
        Path path = folder.processRecords().resolve("control.sock");
        if (path.toString().getBytes(StandardCharsets.UTF_8).length > LONGEST_PATH) {
            path = Files.createTempDirectory("jangteo").resolve("control.sock");
        }
        // One that is still there belongs to a supervisor that was killed: we have its lock.
        Files.deleteIfExists(path);
        ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        server.bind(UnixDomainSocketAddress.of(path));
        ControlSocket socket = new ControlSocket(path, server);
        Thread.ofPlatform().daemon().name("control").start(() -> socket.serve(handler));
        return socket;
    }

    Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        server.close();
        Files.deleteIfExists(path);
    }

    private void serve(BiConsumer<Command, Conversation> handler) {
        while (server.isOpen()) {
            try {
                SocketChannel channel = server.accept();
                Thread.ofVirtual().start(() -> answer(channel, handler));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static void answer(SocketChannel channel, BiConsumer<Command, Conversation> handler) {
        try (channel;
                BufferedReader reader = new BufferedReader(
                        new InputStreamReader(Channels.newInputStream(channel), StandardCharsets.UTF_8))) {
            String word = reader.readLine();
            if (word != null) {
                handler.accept(Command.valueOf(word), new Conversation(Channels.newOutputStream(channel)));
            }
        } catch (IOException callerIsGone) {
            // Whoever asked has left; the platform goes on.
        }
    }
}
