package org.enlace.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.enlace.directory.Ceremony.PERU;
import static org.enlace.directory.Ceremony.as;
import static org.enlace.directory.Ceremony.assertRefused;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.enlace.EnlaceTest;
import org.enlace.MovableClock;
import org.enlace.delivery.ActionTokens;
import org.enlace.kernel.Actor;
import org.enlace.kernel.Role;
import org.enlace.ledger.Ledger;
import org.enlace.ledger.LedgerVerification;
import org.enlace.ledger.Recorded;
import org.enlace.ledger.Verification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A nomination from the note to the end, in real hands.
@EnlaceTest
class NominationsRoomTests {
  @Autowired ApplicationContext site;
  @Autowired Nominations nominations;
  @Autowired Notes notes;
  @Autowired Ledger ledger;
  @Autowired LedgerVerification verification;
  @Autowired MovableClock clock;

  private Ceremony people;
  private Holder ines;

  @BeforeEach
  void gather() {
    people = new Ceremony(site);
    ines = people.person("Inés Huamán");
    people.mail(ines, "ines." + ines.id() + "@csirt.example");
  }

  @Test
  void listsWhomTheStateNamedOnceAnOfficerConfirmed() {
    Nomination entered =
        as(people.nominator, () -> nominations.enter(people.nomination(ines, null)).orThrow());
    assertThat(people.listed()).isEmpty();
    as(people.nominator, () -> nominations.submit(entered.id()).orThrow());
    assertThat(people.listed()).isEmpty();
    as(people.first, () -> nominations.confirm(entered.id()).orThrow());
    assertThat(people.listed()).containsExactly(entered.id());
    assertThat(people.found("ines huaman peru")).containsExactly(entered.id());
  }

  @Test
  void givesAndEndsThePowersWithTheNomination() {
    Nomination inForce = people.inForce(ines);
    assertThat(people.powersOf(inForce)).isEqualTo(1);

    as(people.nominator, () -> nominations.suspend(inForce.id(), "on leave").orThrow());
    assertThat(people.powersOf(inForce)).isZero();
    assertThat(people.listed()).isEmpty();
    assertThat(people.found("huaman")).isEmpty();

    as(people.nominator, () -> nominations.lift(inForce.id()).orThrow());
    assertThat(people.powersOf(inForce)).isEqualTo(1);

    as(people.nominator, () -> nominations.askRemoval(inForce.id(), null).orThrow());
    assertThat(people.listed()).containsExactly(inForce.id());
    as(people.first, () -> nominations.confirmRemoval(inForce.id()).orThrow());
    assertThat(people.powersOf(inForce)).isZero();
    assertThat(people.listed()).isEmpty();
  }

  @Test
  void givesPowersToWhoeverActsForADesk() {
    Holder desk = people.desk("Mesa técnica");
    People door = site.getBean(People.class);
    as(people.nominator, () -> door.actFor(desk.id(), ines.id()).orThrow());
    Nomination inForce = people.inForce(desk);
    assertThat(people.powersOf(inForce)).isEqualTo(1);

    as(people.nominator, () -> door.standDown(desk.id(), ines.id()).orThrow());
    assertThat(people.powersOf(inForce)).isZero();
    as(people.nominator, () -> door.actFor(desk.id(), ines.id()).orThrow());
    assertThat(people.powersOf(inForce)).isEqualTo(1);
  }

  @Test
  void endsTheLinksOfWhoeverIsNoLongerNamed() {
    Lines.Kept mailbox = people.mail(ines, "ines-" + ines.id() + "@rree.example");
    Nomination inForce = people.inForce(ines);
    UUID before = link(mailbox);
    as(people.nominator, () -> nominations.suspend(inForce.id(), "on leave").orThrow());
    assertThat(isOpen(before)).isFalse();

    as(people.nominator, () -> nominations.lift(inForce.id()).orThrow());
    UUID after = link(mailbox);
    assertThat(isOpen(after)).isTrue();
    as(people.nominator, () -> nominations.askRemoval(inForce.id(), null).orThrow());
    as(people.first, () -> nominations.confirmRemoval(inForce.id()).orThrow());
    assertThat(isOpen(after)).isFalse();
  }

  @Test
  void endsTheLinksThatWentToALineForWhoseSuccessorASecondPersonVouches() {
    Lines lines = site.getBean(Lines.class);
    Lines.Kept mailbox = people.mail(ines, "ines-" + ines.id() + "@rree.example");
    people.inForce(ines);
    UUID sent = link(mailbox);
    UUID id = mailbox.line().id();
    Lines.Kept next =
        as(
            people.nominator,
            () -> lines.change(id, mailbox.line().version(), "i2@rree.example").orThrow());
    assertThat(isOpen(sent)).isTrue();
    as(people.first, () -> lines.vouch(next.line().id()).orThrow());
    assertThat(isOpen(sent)).isFalse();
  }

  private UUID link(Lines.Kept to) {
    ActionTokens tokens = site.getBean(ActionTokens.class);
    Instant tomorrow = site.getBean(InstantSource.class).instant().plusSeconds(86_400);
    UUID line = to.line().id();
    return people.rows.asTask(() ->
        tokens
            .issue("test.acknowledge", UUID.randomUUID(), null, line, Ceremony.PERU, tomorrow)
            .id());
  }

  private boolean isOpen(UUID token) {
    return people.rows.asTask(() ->
        site.getBean(JdbcClient.class)
            .sql("SELECT ended_at IS NULL FROM delivery.token WHERE id = ?")
            .param(token)
            .query(Boolean.class)
            .single());
  }

  @Test
  void asksAnOfficerForTheNote() {
    Nomination entered =
        as(people.first, () -> nominations.enter(people.nomination(ines, null)).orThrow());
    assertRefused("note-required", as(people.first, () -> nominations.submit(entered.id())));

    UUID note = note("12/2026");
    as(
        people.first,
        () ->
            nominations
                .edit(entered.id(), entered.version(), people.nomination(ines, note))
                .orThrow());
    as(people.first, () -> nominations.submit(entered.id()).orThrow());
    assertRefused(
        "second-hand-required", as(people.first, () -> nominations.confirm(entered.id())));
    as(people.second, () -> nominations.confirm(entered.id()).orThrow());
    assertThat(people.listed()).containsExactly(entered.id());
  }

  @Test
  void refusesTheSameNominationTwice() {
    people.inForce(ines);
    assertRefused(
        "nomination-duplicate",
        as(people.nominator, () -> nominations.enter(people.nomination(ines, null))));
  }

  @Test
  void refusesWhatAnotherVersionWasReadOf() {
    Nomination entered =
        as(people.nominator, () -> nominations.enter(people.nomination(ines, null)).orThrow());
    assertRefused(
        "stale",
        as(
            people.nominator,
            () -> nominations.edit(entered.id(), 7, people.nomination(ines, null))));
  }

  @Test
  void refusesAnotherStatesNominator() {
    Actor mexico = people.of(Ceremony.MEXICO, Role.NOMINATOR);
    assertRefused(
        "nomination-not-yours", as(mexico, () -> nominations.enter(people.nomination(ines, null))));
    Nomination inForce = people.inForce(ines);
    assertRefused("not-found", as(mexico, () -> nominations.askRemoval(inForce.id(), null)));
    assertThat(as(mexico, () -> nominations.find(inForce.id()))).isEmpty();
  }

  @Test
  void letsTheMissionObjectAndSuspendsAtOnce() {
    Nomination inForce = people.inForce(ines);
    as(people.mission, () -> nominations.object(inForce.id(), "No such note was sent").orThrow());
    assertThat(people.listed()).isEmpty();
    assertThat(people.powersOf(inForce)).isZero();
    assertRefused(
        "nomination-act-impossible", as(people.first, () -> nominations.lift(inForce.id())));

    as(people.mission, () -> nominations.withdrawObjection(inForce.id()).orThrow());
    assertThat(people.listed()).containsExactly(inForce.id());
    assertThat(people.powersOf(inForce)).isEqualTo(1);
  }

  @Test
  void keepsAnObjectedNominationFromBeingConfirmed() {
    Nomination entered =
        as(people.nominator, () -> nominations.enter(people.nomination(ines, null)).orThrow());
    as(people.nominator, () -> nominations.submit(entered.id()).orThrow());
    as(people.mission, () -> nominations.object(entered.id(), "Not from us").orThrow());
    assertRefused(
        "nomination-objected", as(people.second, () -> nominations.confirm(entered.id())));
  }

  @Test
  void letsTheOneNamedFirstGiveWayToTheOneInItsPlace() {
    Nomination old = people.inForce(ines);
    Holder rosa = people.person("Rosa Quispe");
    Nomination next =
        people.inForce(
            new Nominations.Draft(
                PERU,
                people.network,
                ListedRows.TECHNICAL,
                rosa.id(),
                1,
                null,
                old.id(),
                null,
                null));
    assertThat(people.listed()).containsExactly(next.id());
    assertThat(people.find(old.id()).standing())
        .isInstanceOfSatisfying(
            Nomination.Ended.class,
            ended -> assertThat(ended.as()).isEqualTo(Nomination.Ending.REPLACED));
    assertThat(people.powersOf(old)).isZero();
  }

  @Test
  void writesEveryStepIntoTheLedgerAndTheHistory() {
    Nomination inForce = people.inForce(ines);
    assertThat(as(people.nominator, () -> nominations.history(inForce.id())))
        .extracting(Nominations.Step::act)
        .containsExactly("entered", "submitted", "confirmed");
    List<Recorded> entries = as(people.first, () -> ledger.historyOf("nomination:" + inForce.id()));
    assertThat(entries)
        .extracting(Recorded::kind)
        .containsExactly(
            "directory.nomination.entered",
            "directory.nomination.submitted",
            "directory.nomination.confirmed");
    assertThat(entries.getLast().evidence())
        .containsEntry("account", people.second.account().toString())
        .containsEntry("firstAccount", people.nominator.account().toString());
    assertThat(verification.verify()).isInstanceOf(Verification.Sound.class);
  }

  private UUID note(String reference) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("UTC"));
    return as(
        people.first,
        () ->
            notes
                .receive(
                    new Notes.NoteDraft(PERU, reference + " " + people.network, today, today, null),
                    null)
                .orThrow()
                .id());
  }
}
