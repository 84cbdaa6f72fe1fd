package org.enlace.kernel;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A mailbox as RFC 5321 §4.1.2 allows it without quoting: `local@domain`, local part up to 64
/// octets, whole up to 254, ASCII. The domain is kept in lower case; the local part as it was
/// given.
public record EmailAddress(String value) {
  private static final Pattern SHAPE =
      Pattern.compile(
          "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
              + "@([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])");

  public EmailAddress {
    if (value.length() > 254 || value.indexOf('@') > 64 || !SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("an e-mail address is local@domain (RFC 5321)");
    }
  }

  /// Reads an address; anything that is not one is empty.
  public static Optional<EmailAddress> parse(String text) {
    String given = text.strip();
    int at = given.lastIndexOf('@');
    if (at < 1 || at > 64 || given.length() > 254) {
      return Optional.empty();
    }
    String address = given.substring(0, at) + given.substring(at).toLowerCase(Locale.ROOT);
    return SHAPE.matcher(address).matches()
        ? Optional.of(new EmailAddress(address))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}
