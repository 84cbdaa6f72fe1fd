package org.enlace.vault;

/// Bytes of a sealed value, which nobody changes.
final class SealedBytes {
  private final byte[] bytes;

  SealedBytes(byte[] bytes) {
    this.bytes = bytes.clone();
  }

  byte[] bytes() {
    return bytes.clone();
  }

  /// The id of the site key that sealed them.
  String siteKey() {
    return SiteSeal.keyOf(bytes);
  }
}
