package org.enlace.protocol;

import java.nio.charset.StandardCharsets;

/// A salted SHA-256 hash of a value: it binds whoever published it, and tells nothing to whoever
/// lacks the salt.
///
/// @param text the hash as base64url without padding, 43 characters; another spelling is refused
public record Commitment(String text) {

  private static final byte[] SEPARATOR = {0};

  public Commitment {
    Base64Url.parse(text);
  }

  /// Hashes a domain name in ASCII, a zero byte, the salt, and the value's canonical JSON.
  static Commitment of(String domain, Salt salt, byte[] canonical) {
    byte[] name = domain.getBytes(StandardCharsets.US_ASCII);
    return new Commitment(Base64Url.print(Sha256.of(name, SEPARATOR, salt.bytes(), canonical)));
  }
}
