package org.enlace.directory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.enlace.kernel.Actor;
import org.enlace.kernel.ActorScope;
import org.enlace.kernel.Role;
import org.enlace.kernel.StateCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The OpenPGP certificates of persons, desks and authorities, for those who keep them.
///
/// A key is used once a second person, who did not enter it, has compared its fingerprint with the
/// owner by another way. Until then a further key of somebody who is listed waits beside the one in
/// force, and the owner's lines and the State's nominators are told of it.
///
/// Refused, each with its reason: `key-unreadable`, `key-secret-key`, `key-several`,
/// `key-old-version`, `key-weak-algorithm` (DSA, ElGamal), `key-short-key` (RSA under 2048 bits),
/// `key-weak-signatures` (SHA-1, MD5), `key-unbound`, `key-cannot-encrypt`, `key-expired`,
/// `key-revoked`, `fingerprint-unreadable`, `fingerprint-differs` (422), `key-not-yours` (403),
/// `key-duplicate`, `second-hand-required`, `key-has-no-certificate` (409).
@Component
public class Keys {
  private final KeyStore store;
  private final KeyEntry entry;

  Keys(KeyStore store, KeyEntry entry) {
    this.store = store;
    this.entry = entry;
  }

  /// The keys of an owner that have not ended; for those of the same State and the secretariat.
  @Transactional(readOnly = true)
  public List<Kept> of(UUID owner) {
    return store.keptOf(owner).stream().filter(kept -> isTheirs(kept.state())).toList();
  }

  /// The key of that id, for those of the same State and the secretariat.
  @Transactional(readOnly = true)
  public Optional<Kept> find(UUID id) {
    return store.kept(id).filter(kept -> isTheirs(kept.state()));
  }

  /// The certificate in ASCII armour, also for those who may write to its owner; empty where it is
  /// only claimed, or the actor may not see it.
  @Transactional(readOnly = true)
  public Optional<String> armoured(UUID id) {
    return store.kept(id).filter(this::isShown).flatMap(_ -> store.armoured(id));
  }

  private static boolean isTheirs(StateCode state) {
    Actor actor = ActorScope.required();
    return actor instanceof Actor.Task || actor.actsFor(state) || actor.holds(Role.SECRETARIAT);
  }

  /// Members see the keys of authorities, and those of whoever is listed in a network of theirs.
  private boolean isShown(Kept kept) {
    return isTheirs(kept.state())
        || kept.ownerKind() == Lines.OwnerKind.AUTHORITY
        || store.isListed(kept.owner(), new Onlooker(ActorScope.required()).networks());
  }

  /// Adds a certificate, or takes in the newer edition of one that the owner has already.
  @Transactional
  public Answer<Kept> add(KeyDraft draft) {
    return entry.add(draft);
  }

  /// Writes down a fingerprint without its certificate. Nothing is sealed to such a key.
  @Transactional
  public Answer<Kept> claim(Lines.OwnerKind kind, UUID owner, String fingerprint) {
    return entry.claim(kind, owner, fingerprint, null);
  }

  /// Writes down a fingerprint of which it is told when the key expires, or has expired.
  @Transactional
  public Answer<Kept> claim(
      Lines.OwnerKind kind, UUID owner, String fingerprint, @Nullable Instant expiresAt) {
    return entry.claim(kind, owner, fingerprint, expiresAt);
  }

  /// Confirms, as a second person, that the owner told this fingerprint by another way.
  ///
  /// @param fingerprint as the owner told it; spaces do not matter
  @Transactional
  public Answer<Kept> verify(UUID id, String fingerprint) {
    return entry.verify(id, fingerprint);
  }

  /// Ends a key.
  @Transactional
  public Answer<Kept> end(UUID id) {
    return entry.end(id);
  }

  /// A certificate that is handed in.
  ///
  /// @param armoured the certificate in ASCII armour
  /// @param replaces the key that ends when this one is verified, or null
  public record KeyDraft(
      Lines.OwnerKind ownerKind, UUID owner, String armoured, @Nullable UUID replaces) {}

  /// A key as those who keep it see it.
  ///
  /// @param replaces the key in whose place it would come, or null
  /// @param enteredBy who handed it in; null where the system did
  public record Kept(
      Key key,
      Lines.OwnerKind ownerKind,
      UUID owner,
      StateCode state,
      @Nullable UUID replaces,
      @Nullable UUID enteredBy) {}
}
