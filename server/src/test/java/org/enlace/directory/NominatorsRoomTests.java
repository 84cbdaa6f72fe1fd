package org.enlace.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.enlace.directory.Ceremony.PERU;
import static org.enlace.directory.Ceremony.as;
import static org.enlace.directory.Ceremony.assertRefused;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.enlace.EnlaceTest;
import org.enlace.MovableClock;
import org.enlace.directory.Nominators.CallBackDraft;
import org.enlace.directory.Nominators.EnrolmentDraft;
import org.enlace.directory.Nominators.Mission;
import org.enlace.directory.Nominators.MissionDraft;
import org.enlace.identity.Grants;
import org.enlace.kernel.Actor;
import org.enlace.kernel.EmailAddress;
import org.enlace.kernel.LanguageTag;
import org.enlace.kernel.PhoneNumber;
import org.enlace.kernel.Role;
import org.enlace.kernel.StateCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// Enrolment, as an impostor would try it. The impostor holds a good-looking note and, at times, a
/// telephone, an officer's session, or a stolen session of the State.
@EnlaceTest
class NominatorsRoomTests {
  private static final PhoneNumber KNOWN = new PhoneNumber("+12125550142");
  private static final PhoneNumber FROM_THE_NOTE = new PhoneNumber("+12125550199");
  private static final StateCode CHILE = new StateCode("CL");

  @Autowired ApplicationContext site;
  @Autowired Nominators nominators;
  @Autowired Grants grants;
  @Autowired MovableClock clock;

  private Ceremony people;

  @BeforeEach
  void gather() {
    people = new Ceremony(site);
    onFile(PERU, KNOWN);
  }

  @AfterEach
  void resetClock() {
    clock.reset();
  }

  @Test
  void enrolsAfterACallToTheKnownNumberAndASecondOfficer() {
    Nominator proposal = proposed(people.first);
    as(people.first, () -> nominators.recordCallBack(proposal.id(), call(true)).orThrow());
    Nominator enrolled = as(people.second, () -> nominators.confirm(proposal.id()).orThrow());
    assertThat(enrolled.standing()).isInstanceOf(Nominator.InForce.class);
    assertThat(as(people.first, () -> grants.ofCause(proposal.id())))
        .singleElement()
        .satisfies(held -> assertThat(held.grant().role()).isEqualTo(Role.NOMINATOR));
  }

  @Test
  void enrolsNobodyByOneHandAlone() {
    Nominator proposal = proposed(people.first);
    as(people.first, () -> nominators.recordCallBack(proposal.id(), call(true)).orThrow());
    assertRefused(
        "second-hand-required", as(people.first, () -> nominators.confirm(proposal.id())));
    assertNobodyHasPowers(proposal);
  }

  @Test
  void enrolsNobodyWithoutACall() {
    Nominator proposal = proposed(people.first);
    assertRefused("call-back-missing", as(people.second, () -> nominators.confirm(proposal.id())));
    assertNobodyHasPowers(proposal);
  }

  @Test
  void takesNoCallToANumberThatCameWithTheRequest() {
    Nominator proposal = proposed(people.first);
    assertRefused(
        "call-back-number-unknown",
        as(
            people.first,
            () ->
                nominators.recordCallBack(
                    proposal.id(), new CallBackDraft(FROM_THE_NOTE, "Duty officer", true))));
  }

  @Test
  void takesNoCallToANumberThatWasJustPutInPlaceOfTheOldOne() {
    change(people.first, people.second, FROM_THE_NOTE);
    clock.advance(Duration.ofDays(6));
    Nominator proposal = proposed(people.first);
    assertRefused(
        "call-back-number-too-new",
        as(
            people.first,
            () ->
                nominators.recordCallBack(
                    proposal.id(), new CallBackDraft(FROM_THE_NOTE, "Duty officer", true))));
    clock.advance(Duration.ofDays(30));
    assertRefused(
        "call-back-number-too-new",
        as(
            people.first,
            () ->
                nominators.recordCallBack(
                    proposal.id(), new CallBackDraft(FROM_THE_NOTE, "Duty officer", true))));
  }

  @Test
  void changesNoNumberByOneHandAlone() {
    Mission proposal =
        as(people.first, () -> nominators.proposeMission(mission(FROM_THE_NOTE)).orThrow());
    assertRefused(
        "second-hand-required", as(people.first, () -> nominators.confirmMission(proposal.id())));
    assertThat(as(people.first, () -> nominators.missionsOf(PERU)).getFirst().phone())
        .isEqualTo(KNOWN);
    as(people.second, () -> nominators.refuseMission(proposal.id()).orThrow());
  }

  @Test
  void endsAProposalThatTheMissionDenies() {
    Nominator proposal = proposed(people.first);
    as(people.first, () -> nominators.recordCallBack(proposal.id(), call(false)).orThrow());
    assertRefused("enrolment-not-open", as(people.second, () -> nominators.confirm(proposal.id())));
    assertNobodyHasPowers(proposal);
  }

  @Test
  void confirmsNothingToWhichTheStatesOwnPeopleObject() {
    Nominator proposal = proposed(people.first);
    as(people.first, () -> nominators.recordCallBack(proposal.id(), call(true)).orThrow());
    as(people.mission, () -> nominators.object(proposal.id(), "We sent no such note").orThrow());
    assertRefused("enrolment-objected", as(people.second, () -> nominators.confirm(proposal.id())));
    assertNobodyHasPowers(proposal);
  }

  @Test
  void letsNobodyOfAStateEnrolAnybody() {
    UUID note = people.note(PERU);
    for (Actor actor :
        new Actor[] {people.nominator, people.mission, people.foreigner(ListedRows.TECHNICAL)}) {
      assertRefused("enrolment-not-yours", as(actor, () -> nominators.propose(draft(note, null))));
      assertRefused(
          "enrolment-not-yours", as(actor, () -> nominators.proposeMission(mission(KNOWN))));
    }
    Nominator proposal = proposed(people.first);
    assertRefused("not-found", as(people.nominator, () -> nominators.confirm(proposal.id())));
  }

  @Test
  void letsNoOfficerOfAnotherNetworkIn() {
    Actor elsewhere = new Ceremony(site).first;
    UUID note = people.note(PERU);
    assertRefused(
        "enrolment-not-yours", as(elsewhere, () -> nominators.propose(draft(note, null))));
  }

  @Test
  void asksForTheStatesOwnNote() {
    UUID foreign = people.note(Ceremony.MEXICO);
    assertRefused("note-unknown", as(people.first, () -> nominators.propose(draft(foreign, null))));
    assertRefused(
        "note-unknown", as(people.first, () -> nominators.propose(draft(new UUID(1, 1), null))));
  }

  @Test
  void enrolsNobodyOfAStateWhoseMissionIsNotOnFile() {
    as(
        people.first,
        () ->
            site.getBean(Networks.class)
                .admit(people.network, CHILE, LocalDate.parse("2024-05-09"))
                .orThrow());
    UUID note = people.note(CHILE);
    EnrolmentDraft draft =
        new EnrolmentDraft(
            CHILE,
            people.network,
            Role.NOMINATOR,
            Nominator.Act.ENROL,
            "Ana Rojas",
            null,
            new EmailAddress("ana@chile.example"),
            new LanguageTag("es"),
            note,
            null);
    assertRefused("mission-unknown", as(people.first, () -> nominators.propose(draft)));
  }

  @Test
  void endsThePowersOfWhomItReplaces() {
    Nominator old = enrolled(null);
    Nominator next = enrolled(old.id());
    assertThat(as(people.first, () -> grants.ofCause(old.id()))).isEmpty();
    assertThat(as(people.first, () -> grants.ofCause(next.id()))).hasSize(1);
    assertThat(as(people.first, () -> nominators.find(old.id())).orElseThrow().standing())
        .isInstanceOf(Nominator.Ended.class);
  }

  @Test
  void givesAMissionARoleThatChangesNothing() {
    Actor mission = people.mission;
    Holder person = people.person("Inés Huamán");
    assertRefused(
        "nomination-not-yours",
        as(mission, () -> site.getBean(Nominations.class).enter(people.nomination(person, null))));
    var draft = Ceremony.draft(Holder.Kind.PERSON, "Other");
    assertRefused(
        "not-found",
        as(
            mission,
            () -> site.getBean(People.class).correct(person.id(), person.version(), draft)));
  }

  private Nominator enrolled(@Nullable UUID replaces) {
    UUID note = people.note(PERU);
    Nominator proposal =
        as(people.first, () -> nominators.propose(draft(note, replaces)).orThrow());
    as(people.first, () -> nominators.recordCallBack(proposal.id(), call(true)).orThrow());
    return as(people.second, () -> nominators.confirm(proposal.id()).orThrow());
  }

  private Nominator proposed(Actor officer) {
    UUID note = people.note(PERU);
    return as(officer, () -> nominators.propose(draft(note, null)).orThrow());
  }

  private void assertNobodyHasPowers(Nominator proposal) {
    assertThat(as(people.first, () -> grants.ofCause(proposal.id()))).isEmpty();
  }

  private EnrolmentDraft draft(UUID note, @Nullable UUID replaces) {
    return new EnrolmentDraft(
        PERU,
        people.network,
        Role.NOMINATOR,
        replaces == null ? Nominator.Act.ENROL : Nominator.Act.REPLACE,
        "Ana Rojas",
        "Director",
        new EmailAddress("nominator-" + note + "@mre.example"),
        new LanguageTag("es"),
        note,
        replaces);
  }

  private static CallBackDraft call(boolean agreed) {
    return new CallBackDraft(KNOWN, "Second Secretary", agreed);
  }

  private static MissionDraft mission(PhoneNumber phone) {
    return mission(PERU, phone);
  }

  private static MissionDraft mission(StateCode state, PhoneNumber phone) {
    return new MissionDraft(
        state,
        "Permanent Mission",
        new EmailAddress("mission@" + state.value().toLowerCase(Locale.ROOT) + ".example"),
        phone,
        "list of missions");
  }

  /// The database is shared: the State's mission may be on file from another test, and is then
  /// changed back, long ago.
  private void onFile(StateCode state, PhoneNumber phone) {
    clock.advance(Duration.ofDays(-60));
    Mission proposal =
        as(people.first, () -> nominators.proposeMission(mission(state, phone)).orThrow());
    as(people.second, () -> nominators.confirmMission(proposal.id()).orThrow());
    clock.reset();
  }

  private void change(Actor first, Actor second, PhoneNumber phone) {
    Mission proposal = as(first, () -> nominators.proposeMission(mission(phone)).orThrow());
    as(second, () -> nominators.confirmMission(proposal.id()).orThrow());
  }
}
