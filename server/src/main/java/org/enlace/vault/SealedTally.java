package org.enlace.vault;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/// Counts and digests the sealed bytes of one object while its chunks are stored.
final class SealedTally {
  private final MessageDigest digest;
  private long size;

  SealedTally() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException absent) {
      throw new IllegalStateException("this Java lacks SHA-256", absent);
    }
  }

  void add(byte[] sealed) {
    digest.update(sealed);
    size += sealed.length;
  }

  long size() {
    return size;
  }

  String hash() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(digest.digest());
  }
}
