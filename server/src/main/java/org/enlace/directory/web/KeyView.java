package org.enlace.directory.web;

import java.time.Instant;
import org.enlace.ui.page.Tone;
import org.jspecify.annotations.Nullable;

/// A key, in words.
///
/// @param path of its page, for those who keep it
/// @param fingerprint in groups of four
/// @param algorithm or null where only the fingerprint is known
/// @param standing how far it is known to be its owner's
/// @param expiresAt or null
/// @param verifiedAt when a second person compared the fingerprint, or null
/// @param certificate the path of the certificate, or null
public record KeyView(
    String path,
    String fingerprint,
    @Nullable String algorithm,
    Tone tone,
    String standing,
    @Nullable Instant expiresAt,
    @Nullable Instant verifiedAt,
    Instant changedAt,
    @Nullable String certificate) {

  /// The same, standing otherwise.
  KeyView standing(NominationRow.Badge badge) {
    return new KeyView(
        path,
        fingerprint,
        algorithm,
        badge.tone(),
        badge.text(),
        expiresAt,
        verifiedAt,
        changedAt,
        certificate);
  }
}
