package org.enlace.directory.transfer;

import java.util.List;
import java.util.Objects;

/// The keys of a team as texts that can be compared.
final class TeamKeys {
  private TeamKeys() {}

  static List<String> fingerprints(List<Listed.ClaimedKey> keys) {
    return keys.stream().map(Listed.ClaimedKey::fingerprint).distinct().toList();
  }

  /// When keys expire, such as `…F3B29B 2022-03-19`, by the end of the fingerprint.
  static List<String> expiries(List<Listed.ClaimedKey> keys) {
    return keys.stream()
        .filter(key -> key.expiresOn() != null)
        .map(key -> text(key.fingerprint(), Objects.toString(key.expiresOn())))
        .distinct()
        .toList();
  }

  /// The same of keys that are here and only claimed; what a certificate says is its own affair.
  static List<String> known(List<Known.WayKey> keys) {
    return keys.stream()
        .filter(key -> key.claimed() && key.expiresOn() != null)
        .map(key -> text(key.fingerprint(), Objects.toString(key.expiresOn())))
        .toList();
  }

  private static String text(String fingerprint, String day) {
    return "…" + fingerprint.substring(fingerprint.length() - 8) + " " + day;
  }
}
