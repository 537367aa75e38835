package fr.guichet.application.account;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;

/** Where a call comes from, as far as tries are counted: an IPv4 address, or the 64 bits of an IPv6 network. */
public record NetworkAddress(String value) {

    private static final int IPV6_NETWORK_BYTES = 8;

    /**
     * Where the peer of a connection is counted.
     *
     * @param literal an address in its usual form; anything else stands for itself
     */
    public static NetworkAddress of(String literal) {
        try {
            var address = InetAddress.ofLiteral(literal);
            return new NetworkAddress(
                    address instanceof Inet6Address
                            ? HexFormat.of().formatHex(address.getAddress(), 0, IPV6_NETWORK_BYTES) + "::/64"
                            : address.getHostAddress());
        } catch (IllegalArgumentException noLiteral) {
            return new NetworkAddress(literal);
        }
    }
}
