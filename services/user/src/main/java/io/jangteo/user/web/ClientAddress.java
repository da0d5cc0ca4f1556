package io.jangteo.user.web;

import io.jangteo.user.UserSettings;
import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.stereotype.Component;

/**
 * Where a request came from, as far as that can be believed: the header is the gateway's word, so it counts only from a
 * trusted gateway. An IPv6 client owns a /64 at least, so that much of its address stands for it.
 */
@Component
class ClientAddress {

    static final String HEADER = "X-Jangteo-Client-Address";
    private static final int NETWORK_BYTES = 8;

    private final List<IpAddressMatcher> trusted;

    ClientAddress(UserSettings settings) {
        this.trusted = settings.throttling().trustedGateways().stream()
                .map(IpAddressMatcher::new)
                .toList();
    }

    String of(HttpServletRequest request) {
        String peer = request.getRemoteAddr();
        String named = request.getHeader(HEADER);
        boolean believed = named != null && trusted.stream().anyMatch(gateway -> gateway.matches(peer));
        return network(believed ? named : peer, peer);
    }

    private static String network(@Nullable String text, String otherwise) {
        InetAddress address;
        try {
            address = InetAddress.ofLiteral(text == null ? otherwise : text.strip());
        } catch (IllegalArgumentException notAnAddress) {
            return otherwise;
        }
        return address instanceof Inet6Address
                ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), NETWORK_BYTES))
                : address.getHostAddress();
    }
}
