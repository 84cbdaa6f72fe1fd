package org.enlace.directory.web;

import org.jspecify.annotations.Nullable;

/// The page of a key, for those who keep it.
///
/// @param owner whose it is
/// @param end whether the reader may end it
/// @param verify whether the reader may confirm it as a second person
/// @param waitsForOther whether only another person can
/// @param replaces the path of the key in whose place it would come, or null
/// @param armoured the certificate, or null where it is only claimed
/// @param typed what was typed as the fingerprint
/// @param tried the act that was refused, or empty
public record KeyPage(
    OwnerView owner,
    KeyView key,
    boolean end,
    boolean verify,
    boolean waitsForOther,
    @Nullable String replaces,
    @Nullable String armoured,
    String typed,
    String tried) {

  /// Whether that act was tried, and refused.
  public boolean did(String act) {
    return tried.equals(act);
  }
}
