package org.enlace.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.enlace.directory.Ceremony.PERU;
import static org.enlace.directory.Ceremony.as;
import static org.enlace.directory.Ceremony.assertRefused;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.enlace.EnlaceTest;
import org.enlace.MovableClock;
import org.enlace.directory.Lines.Kept;
import org.enlace.kernel.Actor;
import org.enlace.kernel.ActorScope;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// How lines change once people rely on them.
@EnlaceTest
class LinesRoomTests {
  @Autowired ApplicationContext site;
  @Autowired Lines lines;
  @Autowired LineCodes codes;
  @Autowired Contacts contacts;
  @Autowired MovableClock clock;

  private Ceremony people;
  private Holder desk;
  private Kept old;

  @BeforeEach
  void list() {
    people = new Ceremony(site);
    desk = people.desk("Mesa técnica");
    old = people.mail(desk, "old@csirt.example");
  }

  @AfterEach
  void resetClock() {
    clock.reset();
  }

  @Test
  void changesALineAtOnceWhileNobodyReliesOnIt() {
    Kept changed =
        as(people.nominator, () -> lines.change(old.line().id(), 1, "new@csirt.example").orThrow());
    assertThat(changed.line().id()).isEqualTo(old.line().id());
    assertThat(changed.line().value()).isEqualTo("new@csirt.example");
    assertThat(changed.line().proof()).isEqualTo(Line.Proof.NEW);
  }

  @Test
  void keepsTheOldLineUntilTheNewOneIsProved() {
    people.inForce(desk);
    Kept next = change("new@csirt.example");
    assertThat(next.line().phase()).isEqualTo(Line.Phase.WAITING);
    assertThat(seen()).containsExactly("old@csirt.example");
    assertThat(rung()).containsExactly("old@csirt.example");

    String code = draw(next);
    as(people.nominator, () -> lines.prove(next.line().id(), code).orThrow());
    assertThat(seen()).containsExactly("new@csirt.example");
  }

  @Test
  void goesOnRingingTheOldLineForSevenDaysAfterACodeAlone() {
    people.inForce(desk);
    Kept next = change("new@csirt.example");
    String code = draw(next);
    as(people.nominator, () -> lines.prove(next.line().id(), code).orThrow());
    assertThat(rung()).containsExactlyInAnyOrder("old@csirt.example", "new@csirt.example");
    clock.advance(Duration.ofDays(8));
    assertThat(rung()).containsExactly("new@csirt.example");
  }

  @Test
  void stopsRingingTheOldLineWhenASecondPersonVouches() {
    people.inForce(desk);
    Kept next = change("new@csirt.example");
    assertRefused(
        "second-hand-required", as(people.nominator, () -> lines.vouch(next.line().id())));
    as(people.first, () -> lines.vouch(next.line().id()).orThrow());
    assertThat(rung()).containsExactly("new@csirt.example");
    assertThat(seen()).containsExactly("new@csirt.example");
  }

  @Test
  void endsACodeAfterFiveWrongOnesAndAfterADay() {
    people.inForce(desk);
    Kept next = change("new@csirt.example");
    String code = draw(next);
    for (int i = 0; i < 5; i++) {
      assertRefused(
          "code-wrong", as(people.nominator, () -> lines.prove(next.line().id(), "00000000x")));
    }
    assertRefused("code-wrong", as(people.nominator, () -> lines.prove(next.line().id(), code)));

    String later = draw(next);
    clock.advance(Duration.ofHours(25));
    assertRefused("code-wrong", as(people.nominator, () -> lines.prove(next.line().id(), later)));
    assertThat(seen()).containsExactly("old@csirt.example");
  }

  @Test
  void provesALineOnceByOneCode() {
    people.inForce(desk);
    Kept next = change("new@csirt.example");
    String code = draw(next);
    as(people.nominator, () -> lines.prove(next.line().id(), code).orThrow());
    assertRefused("code-wrong", as(people.nominator, () -> lines.prove(next.line().id(), code)));
  }

  @Test
  void addsALineToAListedContactOnlyOnceItIsProved() {
    people.inForce(desk);
    Kept added =
        as(
            people.nominator,
            () ->
                lines
                    .add(Ceremony.lineDraft(desk, Line.Kind.EMAIL, "second@csirt.example"))
                    .orThrow());
    assertThat(added.line().phase()).isEqualTo(Line.Phase.WAITING);
    assertThat(seen()).containsExactly("old@csirt.example");
  }

  @Test
  void mailsNoEndOfCodesToAddressesOfStrangers() {
    people.inForce(desk);
    for (int i = 0; i < 19; i++) {
      change("stranger" + i + "@elsewhere.example");
    }
    assertRefused(
        "too-many-changes",
        as(
            people.nominator,
            () -> lines.change(old.line().id(), old.line().version(), "more@elsewhere.example")));
    clock.advance(Duration.ofHours(25));
    change("more@elsewhere.example");
  }

  @Test
  void keepsTheLastLineOfAListedContact() {
    people.inForce(desk);
    assertRefused("last-line", as(people.nominator, () -> lines.end(old.line().id())));
  }

  @Test
  void refusesStrangersAndOtherStates() {
    people.inForce(desk);
    for (Actor actor : new Actor[] {people.mission, people.foreigner(ListedRows.TECHNICAL)}) {
      assertThat(as(actor, () -> lines.change(old.line().id(), 1, "x@y.example")))
          .isInstanceOf(Answer.Refused.class);
      assertThat(as(actor, () -> lines.end(old.line().id()))).isInstanceOf(Answer.Refused.class);
    }
    assertThat(seen()).containsExactly("old@csirt.example");
  }

  @Test
  void refusesTheSameValueTwiceAndAStaleVersion() {
    assertRefused(
        "line-duplicate",
        as(
            people.nominator,
            () -> lines.add(Ceremony.lineDraft(desk, Line.Kind.EMAIL, "old@csirt.example"))));
    assertRefused(
        "stale", as(people.nominator, () -> lines.change(old.line().id(), 9, "x@y.example")));
    assertRefused(
        "line-value-unreadable",
        as(people.nominator, () -> lines.change(old.line().id(), 1, "nobody")));
  }

  @Test
  void sendsNoCodeToWhatTakesNone() {
    Kept phone = people.line(desk, Line.Kind.PHONE, "+5117050100");
    assertRefused(
        "line-takes-no-code", as(people.nominator, () -> lines.sendCode(phone.line().id())));
  }

  private Kept change(String value) {
    return as(
        people.nominator,
        () -> lines.change(old.line().id(), old.line().version(), value).orThrow());
  }

  /// A code after the one that is mailed to a line that waits: the last one drawn holds.
  private String draw(Kept line) {
    UUID id = line.line().id();
    people.awaitTold(id);
    return people.rows.asTask(() -> codes.draw(id));
  }

  private List<@Nullable String> seen() {
    return as(
        people.foreigner(ListedRows.DIPLOMATIC),
        () -> values(contacts.inForce(PERU, people.network, Optional.empty())));
  }

  private List<@Nullable String> rung() {
    return ActorScope.as(
        new Actor.Task("test"),
        () -> values(contacts.inForceFull(PERU, people.network, Optional.empty())));
  }

  private static List<@Nullable String> values(List<Contact> found) {
    return found.stream()
        .flatMap(contact -> contact.lines().stream())
        .<@Nullable String>map(Line::value)
        .toList();
  }
}
