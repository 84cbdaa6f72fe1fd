package org.enlace.directory.rest;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.enlace.directory.Answer;
import org.enlace.directory.Key;
import org.enlace.directory.Keys;
import org.enlace.kernel.Role;
import org.enlace.ui.api.Access;
import org.enlace.ui.api.ETags;
import org.enlace.ui.api.PageOf;
import org.enlace.ui.api.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// OpenPGP certificates of persons, desks and authorities.
@RestController
class KeysResource {
  private final Keys keys;
  private final Owned owned;

  KeysResource(Keys keys, Owned owned) {
    this.keys = keys;
    this.owned = owned;
  }

  /// A key on the wire, for those who keep it.
  ///
  /// @param proof `claimed` where the certificate is not here, `new`, or `proved` once a second
  ///   person compared its fingerprint with the owner
  /// @param phase `in-force`, or `waiting` in another key's place
  record KeptKeyJson(
      UUID id,
      String ownerKind,
      UUID owner,
      String fingerprint,
      @Nullable String algorithm,
      String proof,
      String phase,
      @Nullable UUID replaces,
      @Nullable Instant madeAt,
      @Nullable Instant expiresAt,
      @Nullable Instant revokedAt,
      @Nullable Instant verifiedAt,
      Instant changedAt,
      int version) {

    static KeptKeyJson of(Keys.Kept kept) {
      Key key = kept.key();
      return new KeptKeyJson(
          key.id(),
          Given.word(kept.ownerKind()),
          kept.owner(),
          key.fingerprint(),
          key.algorithm(),
          Given.word(key.proof()),
          Given.word(key.phase()),
          kept.replaces(),
          key.madeAt(),
          key.expiresAt(),
          key.revokedAt(),
          key.verifiedAt(),
          key.changedAt(),
          key.version());
    }
  }

  /// A certificate in ASCII armour, or a fingerprint that is only claimed.
  ///
  /// @param replaces the key that ends when this one is verified
  record KeyForm(
      @Nullable String certificate, @Nullable String fingerprint, @Nullable String replaces) {}

  /// The fingerprint as the owner told it by another way.
  record FingerprintForm(@Nullable String fingerprint) {}

  @GetMapping("/api/v1/people/{id}/keys")
  @Access(
      value = Access.Who.ROLES,
      roles = {Role.SECRETARIAT, Role.NOMINATOR, Role.MISSION, Role.CONTACT})
  PageOf<KeptKeyJson> ofPerson(@PathVariable String id) {
    return of(owned.person(id));
  }

  @GetMapping("/api/v1/authorities/{id}/keys")
  @Access(
      value = Access.Who.ROLES,
      roles = {Role.SECRETARIAT, Role.NOMINATOR, Role.MISSION, Role.CONTACT})
  PageOf<KeptKeyJson> ofAuthority(@PathVariable String id) {
    return of(owned.authority(id));
  }

  private PageOf<KeptKeyJson> of(Owned.Owner owner) {
    return new PageOf<>(keys.of(owner.id()).stream().map(KeptKeyJson::of).toList(), null);
  }

  /// Adds a certificate to a person or a desk, or claims a fingerprint.
  @PostMapping("/api/v1/people/{id}/keys")
  @Access(
      value = Access.Who.ROLES,
      roles = {Role.SECRETARIAT, Role.NOMINATOR, Role.CONTACT})
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<KeptKeyJson> addToPerson(@PathVariable String id, @RequestBody KeyForm form) {
    return add(owned.person(id), form);
  }

  /// Adds a certificate to an authority, or claims a fingerprint.
  @PostMapping("/api/v1/authorities/{id}/keys")
  @Access(
      value = Access.Who.ROLES,
      roles = {Role.SECRETARIAT, Role.NOMINATOR})
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<KeptKeyJson> addToAuthority(@PathVariable String id, @RequestBody KeyForm form) {
    return add(owned.authority(id), form);
  }

  private ResponseEntity<KeptKeyJson> add(Owned.Owner owner, KeyForm form) {
    Keys.Kept kept = added(owner, form).orThrow();
    return ResponseEntity.created(URI.create("/api/v1/keys/" + kept.key().id()))
        .eTag(ETags.of(kept.key().version()))
        .body(KeptKeyJson.of(kept));
  }

  private Answer<Keys.Kept> added(Owned.Owner owner, KeyForm form) {
    if (form.certificate() != null) {
      UUID replaces = Given.optional("replaces", form.replaces(), Given::id);
      return keys.add(new Keys.KeyDraft(owner.kind(), owner.id(), form.certificate(), replaces));
    }
    if (form.fingerprint() == null) {
      throw Problem.missing("certificate").asException();
    }
    return keys.claim(owner.kind(), owner.id(), form.fingerprint());
  }

  @GetMapping("/api/v1/keys/{id}")
  @Access(
      value = Access.Who.ROLES,
      roles = {Role.SECRETARIAT, Role.NOMINATOR, Role.MISSION, Role.CONTACT})
  ResponseEntity<KeptKeyJson> one(@PathVariable String id) {
    return keys.find(Given.path(id))
        .map(KeysResource::ok)
        .orElseThrow(() -> Problem.notFound().asException());
  }

  /// The certificate in ASCII armour, for whoever sees the contact.
  @GetMapping(value = "/api/v1/keys/{id}/certificate", produces = MediaType.TEXT_PLAIN_VALUE)
  @Access(
      value = Access.Who.ROLES,
      roles = {Role.SECRETARIAT, Role.NOMINATOR, Role.MISSION, Role.CONTACT, Role.DESK})
  String certificate(@PathVariable String id) {
    return keys.armoured(Given.path(id)).orElseThrow(() -> Problem.notFound().asException());
  }

  /// Confirms, as a second person, that the owner told this fingerprint by another way.
  @PostMapping("/api/v1/keys/{id}/verification")
  @Access(
      value = Access.Who.ROLES,
      roles = {Role.SECRETARIAT, Role.NOMINATOR})
  ResponseEntity<KeptKeyJson> verify(@PathVariable String id, @RequestBody FingerprintForm form) {
    if (form.fingerprint() == null) {
      throw Problem.missing("fingerprint").asException();
    }
    return ok(keys.verify(Given.path(id), form.fingerprint()).orThrow());
  }

  /// Ends the key: nothing is sealed to it any more.
  @DeleteMapping("/api/v1/keys/{id}")
  @Access(
      value = Access.Who.ROLES,
      roles = {Role.SECRETARIAT, Role.NOMINATOR, Role.CONTACT})
  ResponseEntity<Void> revoke(@PathVariable String id) {
    keys.end(Given.path(id)).orThrow();
    return ResponseEntity.noContent().build();
  }

  private static ResponseEntity<KeptKeyJson> ok(Keys.Kept kept) {
    return ResponseEntity.ok().eTag(ETags.of(kept.key().version())).body(KeptKeyJson.of(kept));
  }
}
