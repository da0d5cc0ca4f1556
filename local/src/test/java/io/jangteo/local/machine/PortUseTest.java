package io.jangteo.local.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class PortUseTest {

    @Test
    void tellsATakenPortFromAFreeOneAndNamesItsHolder() throws IOException {
        int port;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
            assertThat(PortUse.free(port)).isFalse();
            assertThat(PortUse.owner(port).orElseThrow())
                    .startsWith("process " + ProcessHandle.current().pid() + " (");
        }
        assertThat(PortUse.free(port)).isTrue();
        assertThat(PortUse.owner(port)).isEmpty();
    }

    @Test
    void waitsForAPortThatIsAboutToBeGivenBack() throws Exception {
        var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        int port = socket.getLocalPort();
        assertThat(PortUse.freeWithin(port, Duration.ZERO)).isFalse();

        Thread.ofVirtual().start(() -> close(socket));

        assertThat(PortUse.freeWithin(port, Duration.ofSeconds(10))).isTrue();
    }

    private static void close(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
