package org.enlace.directory;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An OpenPGP certificate of a holder or an authority, version 4 or 6 (RFC 9580), or one that is
/// only claimed: known by its fingerprint, without the certificate itself.
///
/// @param fingerprint 40 hexadecimal digits of a version 4 certificate, 64 of a version 6 one
/// @param algorithm the primary key's algorithm and size, such as `RSA 3072`; null when claimed
/// @param madeAt when the certificate was made; null when claimed
/// @param expiresAt when it expires; null where it does not, or is not known
/// @param revokedAt when it was revoked, or null
/// @param verifiedAt when a second person compared the fingerprint, or null
/// @param changedAt when it was entered
public record Key(
    UUID id,
    String fingerprint,
    @Nullable String algorithm,
    @Nullable Instant madeAt,
    @Nullable Instant expiresAt,
    @Nullable Instant revokedAt,
    Proof proof,
    Line.Phase phase,
    @Nullable Instant verifiedAt,
    Instant changedAt,
    int version) {

  /// How far the key is known to be its owner's.
  public enum Proof {
    /// Known only by its fingerprint, or already expired when it came.
    CLAIMED,
    /// The certificate is here; nobody has compared its fingerprint yet.
    NEW,
    /// A second person compared the fingerprint with the owner, by another way.
    PROVED
  }

  /// Whether something may be sealed to the key at that time: it is proved, in force, not expired
  /// and not revoked.
  public boolean isUsable(Instant at) {
    return proof == Proof.PROVED
        && phase == Line.Phase.IN_FORCE
        && revokedAt == null
        && (expiresAt == null || expiresAt.isAfter(at));
  }
}
