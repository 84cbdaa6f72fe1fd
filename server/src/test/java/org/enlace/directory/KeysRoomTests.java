package org.enlace.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.enlace.directory.Ceremony.as;
import static org.enlace.directory.Ceremony.assertRefused;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.enlace.EnlaceTest;
import org.enlace.directory.Keys.Kept;
import org.enlace.directory.Keys.KeyDraft;
import org.enlace.kernel.Actor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// How keys come into use.
@EnlaceTest
class KeysRoomTests {
  @Autowired ApplicationContext site;
  @Autowired Keys keys;
  @Autowired Contacts contacts;

  private Ceremony people;
  private Holder desk;

  @BeforeEach
  void list() {
    people = new Ceremony(site);
    desk = people.desk("Mesa técnica");
    people.mail(desk, "mesa@csirt.example");
    people.inForce(desk);
  }

  @Test
  void usesAKeyOnceASecondPersonComparedItsFingerprint() {
    Kept added = add("curve", null);
    assertThat(added.key().proof()).isEqualTo(Key.Proof.NEW);
    assertRefused(
        "second-hand-required",
        as(people.nominator, () -> keys.verify(added.key().id(), added.key().fingerprint())));
    assertRefused(
        "fingerprint-differs",
        as(people.first, () -> keys.verify(added.key().id(), "A".repeat(40))));
    as(people.first, () -> keys.verify(added.key().id(), spaced(added)).orThrow());
    assertThat(listed())
        .singleElement()
        .satisfies(key -> {
          assertThat(key.proof()).isEqualTo(Key.Proof.PROVED);
          assertThat(key.fingerprint()).isEqualTo(added.key().fingerprint());
        });
  }

  @Test
  void keepsTheOldKeyUntilTheNewOneIsVerified() {
    Kept old = add("curve", null);
    as(people.first, () -> keys.verify(old.key().id(), old.key().fingerprint()).orThrow());
    Kept next = add("rsa", old.key().id());
    assertThat(next.key().phase()).isEqualTo(Line.Phase.WAITING);
    assertThat(listed()).extracting(Key::id).containsExactly(old.key().id());

    as(people.first, () -> keys.verify(next.key().id(), next.key().fingerprint()).orThrow());
    assertThat(listed()).extracting(Key::id).containsExactly(next.key().id());
  }

  @Test
  void showsOthersTheCertificateOfWhoeverIsListedInANetworkOfTheirsAlone() {
    UUID listed = add("curve", null).key().id();
    Holder unlisted = people.desk("Mesa que nadie designó");
    UUID hidden =
        as(
            people.nominator,
            () ->
                keys.add(
                        new KeyDraft(
                            Lines.OwnerKind.DESK,
                            unlisted.id(),
                            draft("curve", null).armoured(),
                            null))
                    .orThrow()
                    .key()
                    .id());
    Actor member = people.foreigner(ListedRows.TECHNICAL);
    assertThat(as(member, () -> keys.armoured(listed))).isPresent();
    assertThat(as(member, () -> keys.armoured(hidden))).isEmpty();
    assertThat(as(member, () -> keys.find(hidden))).isEmpty();
    assertThat(as(member, () -> keys.of(unlisted.id()))).isEmpty();
    assertThat(as(people.nominator, () -> keys.armoured(hidden))).isPresent();
    Actor elsewhere = new Ceremony(site).foreigner(ListedRows.TECHNICAL);
    assertThat(as(elsewhere, () -> keys.armoured(listed))).isEmpty();
  }

  @Test
  void letsAFurtherKeyOfAListedContactWait() {
    add("curve", null);
    assertThat(add("rsa", null).key().phase()).isEqualTo(Line.Phase.WAITING);
    assertThat(listed()).hasSize(1);
  }

  @Test
  void refusesWeakExpiredAndRevokedKeysWithTheReason() {
    for (List<String> each :
        List.of(
            List.of("weakrsa", "key-short-key"),
            List.of("elgamal", "key-weak-algorithm"),
            List.of("sha1", "key-weak-signatures"),
            List.of("expired", "key-expired"),
            List.of("revoked", "key-revoked"))) {
      KeyDraft draft = draft(each.getFirst(), null);
      assertRefused(each.getLast(), as(people.nominator, () -> keys.add(draft)));
    }
  }

  @Test
  void keepsAClaimedKeyWithoutEverUsingIt() {
    Kept claimed =
        as(
            people.nominator,
            () -> keys.claim(Lines.OwnerKind.DESK, desk.id(), "ab".repeat(20)).orThrow());
    assertThat(claimed.key().proof()).isEqualTo(Key.Proof.CLAIMED);
    assertRefused(
        "key-has-no-certificate",
        as(people.first, () -> keys.verify(claimed.key().id(), "ab".repeat(20))));
    assertThat(listed()).noneMatch(key -> key.isUsable(Instant.MAX));
  }

  @Test
  void takesInTheCertificateOfAClaimedKey() {
    String fingerprint = add("curve", null).key().fingerprint();
    Holder other = people.desk("Otra mesa");
    as(people.nominator, () -> keys.claim(Lines.OwnerKind.DESK, other.id(), fingerprint).orThrow());
    KeyDraft draft =
        new KeyDraft(Lines.OwnerKind.DESK, other.id(), CertificateTests.text("curve"), null);
    Kept kept = as(people.nominator, () -> keys.add(draft).orThrow());
    assertThat(kept.key().proof()).isEqualTo(Key.Proof.NEW);
    assertThat(as(people.nominator, () -> keys.armoured(kept.key().id())))
        .hasValueSatisfying(text -> assertThat(text).contains("PUBLIC KEY"));
  }

  @Test
  void refusesThoseWhoDoNotKeepTheEntry() {
    KeyDraft draft = draft("curve", null);
    assertRefused("key-not-yours", as(people.mission, () -> keys.add(draft)));
    assertRefused(
        "key-not-yours", as(people.foreigner(ListedRows.TECHNICAL), () -> keys.add(draft)));
  }

  private Kept add(String file, @Nullable UUID replaces) {
    KeyDraft draft = draft(file, replaces);
    return as(people.nominator, () -> keys.add(draft).orThrow());
  }

  private KeyDraft draft(String file, @Nullable UUID replaces) {
    return new KeyDraft(Lines.OwnerKind.DESK, desk.id(), CertificateTests.text(file), replaces);
  }

  private static String spaced(Kept kept) {
    return kept.key().fingerprint().toLowerCase(Locale.ROOT).replaceAll("(.{4})", "$1 ");
  }

  private List<Key> listed() {
    return as(
        people.foreigner(ListedRows.DIPLOMATIC),
        () ->
            contacts.inForce(Ceremony.PERU, people.network, Optional.empty()).stream()
                .flatMap(contact -> contact.keys().stream())
                .toList());
  }
}
