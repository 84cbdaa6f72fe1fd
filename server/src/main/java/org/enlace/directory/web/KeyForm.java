package org.enlace.directory.web;

import org.springframework.util.MultiValueMap;

/// A key as it is handed in: the certificate, or its fingerprint alone.
///
/// @param replaces the id of the key that ends, or empty
public record KeyForm(String certificate, String fingerprint, String replaces) {
  private static final int LONGEST = 200_000;

  static KeyForm of(MultiValueMap<String, String> fields) {
    Posted posted = new Posted(fields);
    return new KeyForm(
        posted.text("certificate", LONGEST),
        posted.text("fingerprint", 120),
        posted.word("replaces"));
  }

  /// What may be shown again. A secret key that somebody handed in by mistake is not.
  KeyForm shownAgain() {
    return certificate.contains("PRIVATE KEY") ? new KeyForm("", fingerprint, replaces) : this;
  }
}
