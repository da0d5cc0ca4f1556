package io.jangteo.user.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.jangteo.user.UserSettings;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class ClientAddressTest {

    private final ClientAddress clientAddress = new ClientAddress(new UserSettings(
            new UserSettings.Tokens(
                    "", "", Duration.ofDays(30), Duration.ofMinutes(15), Duration.ofMinutes(15), Duration.ofDays(30)),
            new UserSettings.Hashing(64, 1, 1, 1, Duration.ofSeconds(1)),
            new UserSettings.Throttling(10, 100, Duration.ofMinutes(10), List.of("127.0.0.0/8", "::1", "10.1.0.0/16")),
            new UserSettings.Operator("operator@jangteo.local", "")));

    @Test
    void believesTheGateway() {
        assertThat(of("127.0.0.1", "203.0.113.7")).isEqualTo("203.0.113.7");
        assertThat(of("10.1.2.3", "203.0.113.7")).isEqualTo("203.0.113.7");
    }

    @Test
    void believesNobodyElse() {
        assertThat(of("198.51.100.1", "203.0.113.7")).isEqualTo("198.51.100.1");
    }

    @Test
    void fallsBackOnThePeerWhenTheGatewaySaysNothingOfUse() {
        assertThat(of("127.0.0.1", null)).isEqualTo("127.0.0.1");
        assertThat(of("127.0.0.1", "example.com")).isEqualTo("127.0.0.1");
    }

    @Test
    void takesOneNetworkOfIpv6ForOneClient() {
        assertThat(of("127.0.0.1", "2001:db8:1:2::3")).isEqualTo(of("127.0.0.1", "2001:db8:1:2:ffff::1"));
        assertThat(of("127.0.0.1", "2001:db8:1:2::3")).isNotEqualTo(of("127.0.0.1", "2001:db8:1:3::3"));
    }

    private String of(String peer, String header) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(peer);
        if (header != null) {
            request.addHeader(ClientAddress.HEADER, header);
        }
        return clientAddress.of(request);
    }
}
