package io.jangteo.gateway;

import java.net.InetAddress;
import org.jspecify.annotations.Nullable;

/** A block of addresses in CIDR notation, such as {@code 10.0.0.0/8}; a single address is a block of one. */
record Network(InetAddress first, int prefix) {

    static Network of(String notation) {
        int slash = notation.indexOf('/');
        InetAddress first = InetAddress.ofLiteral(slash < 0 ? notation : notation.substring(0, slash));
        int bits = first.getAddress().length * 8;
        int prefix = slash < 0 ? bits : Integer.parseInt(notation.substring(slash + 1));
        if (prefix < 0 || prefix > bits) {
            throw new IllegalArgumentException("Not a network in CIDR notation: " + notation);
        }
        return new Network(first, prefix);
    }

    boolean contains(InetAddress address) {
        byte[] mine = first.getAddress();
        byte[] other = address.getAddress();
        if (mine.length != other.length) {
            return false;
        }
        for (int bit = 0; bit < prefix; bit++) {
            int mask = 0x80 >> (bit % 8);
            if ((mine[bit / 8] & mask) != (other[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }

    /** @return null for anything but an address, so that a name is never looked up */
    static @Nullable InetAddress address(String text) {
        try {
            return InetAddress.ofLiteral(text.strip());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
