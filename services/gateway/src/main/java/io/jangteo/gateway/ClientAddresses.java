package io.jangteo.gateway;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Which address a request comes from. {@code X-Forwarded-For} is anybody's to write: it is read from its end, and only as
 * far as each next hop is a proxy that the settings trust.
 */
@Component
final class ClientAddresses {

    private static final int SUBSCRIBER_BYTES = 8;

    private final List<Network> trusted;

    ClientAddresses(GatewaySettings settings) {
        this.trusted = settings.trustedProxies().stream().map(Network::of).toList();
    }

    InetAddress of(HttpServletRequest request) {
        InetAddress nearest = InetAddress.ofLiteral(request.getRemoteAddr());
        if (trusted.isEmpty() || !trusts(nearest)) {
            return nearest;
        }
        String claimed = String.join(",", Collections.list(request.getHeaders("X-Forwarded-For")));
        for (String hop : List.of(claimed.split(",", -1)).reversed()) {
            InetAddress address = Network.address(hop);
            if (address == null) {
                return nearest;
            }
            nearest = address;
            if (!trusts(nearest)) {
                return nearest;
            }
        }
        return nearest;
    }

    /** One subscriber has at least 2^64 addresses of version 6, so these are counted by their first half. */
    static String subscriber(InetAddress address) {
        if (address instanceof Inet6Address) {
            byte[] bytes = address.getAddress();
            Arrays.fill(bytes, SUBSCRIBER_BYTES, bytes.length, (byte) 0);
            return HexFormat.of().formatHex(bytes, 0, SUBSCRIBER_BYTES);
        }
        return address.getHostAddress();
    }

    private boolean trusts(InetAddress address) {
        return trusted.stream().anyMatch(network -> network.contains(address));
    }
}
