package org.enlace.delivery;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.UUID;
import org.enlace.kernel.EmailAddress;
import org.enlace.kernel.PhoneNumber;
import org.enlace.kernel.StateCode;
import org.jspecify.annotations.Nullable;

/// Where a notice goes.
///
/// @param line the directory's line, which is told what came of it; or null, as for an invitation.
///   A browser and a program are known by their line, so they have one
/// @param state the State whose line it is, which may follow the delivery; null for the
///   secretariat's own
/// @param kind how it is reached
/// @param address an e-mail address of RFC 5321, a number of E.164, the name that a browser's owner
///   gave it, or the https address of a program; anything else is refused
public record LineAddress(
    @Nullable UUID line, @Nullable StateCode state, LineKind kind, String address) {
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_URL = 254;

  public LineAddress {
    if (line == null && (kind == LineKind.WEB_PUSH || kind == LineKind.WEBHOOK)) {
      throw new IllegalArgumentException("a browser or a program is known by its line");
    }
    address =
        switch (kind) {
          case EMAIL -> new EmailAddress(address).value();
          case SMS, VOICE -> new PhoneNumber(address).value();
          case WEB_PUSH -> name(address);
          case WEBHOOK -> url(address);
        };
  }

  /// A mailbox.
  public static LineAddress email(
      @Nullable UUID line, @Nullable StateCode state, EmailAddress address) {
    return new LineAddress(line, state, LineKind.EMAIL, address.value());
  }

  /// A line of the directory.
  ///
  /// @param value as the directory keeps it
  public static LineAddress of(UUID line, @Nullable StateCode state, LineKind kind, String value) {
    return new LineAddress(line, state, kind, value);
  }

  private static String name(String text) {
    if (text.isBlank()
        || text.length() > LONGEST_NAME
        || text.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("a browser has a name of at most 100 characters");
    }
    return text;
  }

  private static String url(String text) {
    try {
      URI address = new URI(text);
      if (text.length() <= LONGEST_URL
          && "https".equals(address.getScheme())
          && address.getHost() != null
          && address.getRawUserInfo() == null
          && address.getRawFragment() == null) {
        return text;
      }
    } catch (URISyntaxException malformed) {
      throw new IllegalArgumentException("a program has an https address", malformed);
    }
    throw new IllegalArgumentException("a program has an https address");
  }

  /// Prints no address.
  @Override
  public String toString() {
    return "LineAddress[" + line + "]";
  }
}
