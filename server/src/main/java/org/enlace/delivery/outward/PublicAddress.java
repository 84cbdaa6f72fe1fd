package org.enlace.delivery.outward;

import java.net.Inet4Address;
import java.net.InetAddress;

/// Tells the addresses of the public network from those that lead into a private one, to this
/// machine, or to nobody (the special-purpose registries of IANA, RFC 6890).
public final class PublicAddress {
  private PublicAddress() {}

  /// Whether it belongs to the public network.
  public static boolean is(InetAddress address) {
    byte[] bytes = address.getAddress();
    return address instanceof Inet4Address ? isPublic(bytes) : isPublicOfSix(bytes);
  }

  private static boolean isPublic(byte[] four) {
    int a = four[0] & 0xFF;
    int b = four[1] & 0xFF;
    int c = four[2] & 0xFF;
    return !(a == 0
        || a == 10
        || a == 127
        || a >= 224
        || (a == 100 && b >= 64 && b <= 127)
        || (a == 169 && b == 254)
        || (a == 172 && b >= 16 && b <= 31)
        || (a == 192 && b == 168)
        || (a == 192 && b == 0 && (c == 0 || c == 2))
        || (a == 192 && b == 88 && c == 99)
        || (a == 198 && (b == 18 || b == 19))
        || (a == 198 && b == 51 && c == 100)
        || (a == 203 && b == 0 && c == 113));
  }

  /// Global unicast is 2000::/3; of that, what leads to an IPv4 address inside it or to nobody is
  /// left out: Teredo, 6to4, documentation, benchmarking, ORCHID.
  private static boolean isPublicOfSix(byte[] six) {
    int first = ((six[0] & 0xFF) << 8) | (six[1] & 0xFF);
    int second = ((six[2] & 0xFF) << 8) | (six[3] & 0xFF);
    return (first & 0xE000) == 0x2000
        && first != 0x2002
        && first != 0x3FFF
        && !(first == 0x2001 && (second < 0x0200 || second == 0x0DB8));
  }
}
