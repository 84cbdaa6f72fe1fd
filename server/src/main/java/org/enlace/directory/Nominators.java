package org.enlace.directory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.enlace.kernel.EmailAddress;
import org.enlace.kernel.LanguageTag;
import org.enlace.kernel.NetworkCode;
import org.enlace.kernel.PhoneNumber;
import org.enlace.kernel.Role;
import org.enlace.kernel.StateCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The nominating authorities of the States and the readers at their missions, and what the
/// secretariat knows of the missions from a source of its own.
///
/// Enrolling, replacing or setting anew takes a note verbale, a call to the mission at the number
/// that two officers had put on file before, and a second officer. The mission and the State's
/// nominators are told when it is proposed and when it is done, and either can object. Nothing that
/// came with the request serves to check the request: neither its number nor its mailbox.
///
/// Refused: `enrolment-not-yours` (403), `enrolment-not-open`, `second-hand-required`,
/// `call-back-missing`, `call-back-denied`, `call-back-number-unknown`, `call-back-number-too-new`,
/// `mission-unknown`, `enrolment-objected`, `mailbox-known` (409), `note-unknown`,
/// `nominator-unknown`, `state-not-member`, `name-missing` (422).
@Component
public class Nominators {
  private final NominatorStore store;
  private final MissionStore missions;
  private final MissionEntry missionEntry;
  private final EnrolmentEntry entry;
  private final EnrolmentCourse course;
  private final EnrolmentObjection objections;

  Nominators(
      NominatorStore store,
      MissionStore missions,
      MissionEntry missionEntry,
      EnrolmentEntry entry,
      EnrolmentCourse course,
      EnrolmentObjection objections) {
    this.store = store;
    this.missions = missions;
    this.missionEntry = missionEntry;
    this.entry = entry;
    this.course = course;
    this.objections = objections;
  }

  /// Nominators, readers and proposals of a State; for that State and the secretariat.
  @Transactional(readOnly = true)
  public List<Nominator> of(StateCode state) {
    return store.of(state);
  }

  /// Proposals that wait, of every State the actor may see.
  @Transactional(readOnly = true)
  public List<Nominator> waiting() {
    return store.waiting();
  }

  /// The nominator or proposal of that id.
  @Transactional(readOnly = true)
  public Optional<Nominator> find(UUID id) {
    return store.find(id);
  }

  /// What is on file of a State's mission, with changes that wait; the one in force first.
  @Transactional(readOnly = true)
  public List<Mission> missionsOf(StateCode state) {
    return missions.of(state);
  }

  /// What was on file of a mission before those particulars took its place; for that State and the
  /// secretariat.
  @Transactional(readOnly = true)
  public Optional<Mission> missionBefore(UUID id) {
    return missions.replacedBy(id);
  }

  /// Puts a mission on file, or proposes other particulars of it: an officer, from a source that is
  /// not the request at hand.
  @Transactional
  public Answer<Mission> proposeMission(MissionDraft draft) {
    return missionEntry.propose(draft);
  }

  /// Confirms particulars as a second officer. Where they replace others the old mailbox and the
  /// nominators are told, and the new number counts for call-backs after seven days.
  @Transactional
  public Answer<Mission> confirmMission(UUID id) {
    return missionEntry.confirm(id);
  }

  /// Turns proposed particulars down.
  @Transactional
  public Answer<Mission> refuseMission(UUID id) {
    return missionEntry.refuse(id);
  }

  /// Proposes an enrolment from a note. The mission and the State's nominators are told.
  @Transactional
  public Answer<Nominator> propose(EnrolmentDraft draft) {
    return entry.propose(draft);
  }

  /// Writes down the call to the mission. Where the mission did not agree the proposal ends.
  @Transactional
  public Answer<Nominator> recordCallBack(UUID id, CallBackDraft call) {
    return course.recordCallBack(id, call);
  }

  /// Completes an enrolment as an officer who did not enter it: gives the role, ends that of whom
  /// it replaces, and tells the mission and the nominators again.
  @Transactional
  public Answer<Nominator> confirm(UUID id) {
    return course.confirm(id);
  }

  /// Turns a proposal down.
  @Transactional
  public Answer<Nominator> refuse(UUID id, String reason) {
    return course.refuse(id, reason);
  }

  /// Ends a nominator or reader, from a note.
  @Transactional
  public Answer<Nominator> end(UUID id, UUID note) {
    return course.end(id, note);
  }

  /// Says, as a nominator or the mission of the State, that a proposal is not the State's. It
  /// cannot be confirmed then.
  public Answer<Nominator> object(UUID id, String text) {
    return objections.object(id, text);
  }

  /// What a note asks for.
  ///
  /// @param role `NOMINATOR` or `MISSION`
  /// @param mailbox where the invitation goes
  /// @param replaces who is replaced, or whose access is set anew; null to enrol
  public record EnrolmentDraft(
      StateCode state,
      NetworkCode network,
      Role role,
      Nominator.Act act,
      String name,
      @Nullable String position,
      EmailAddress mailbox,
      LanguageTag language,
      UUID note,
      @Nullable UUID replaces) {}

  /// A call that was made.
  ///
  /// @param number the number that was dialled
  /// @param spokeWith name and post of who answered
  /// @param agreed whether they said that the note is theirs
  public record CallBackDraft(PhoneNumber number, String spokeWith, boolean agreed) {}

  /// What is written about a mission.
  ///
  /// @param source where these particulars were found, such as a public list of missions
  public record MissionDraft(
      StateCode state, String name, EmailAddress mailbox, PhoneNumber phone, String source) {}

  /// A permanent mission as the secretariat has it on file.
  ///
  /// @param inForce whether a second officer confirmed it and nothing replaced it
  /// @param countsFrom from when its number serves for call-backs; null until it is confirmed
  public record Mission(
      UUID id,
      StateCode state,
      String name,
      EmailAddress mailbox,
      PhoneNumber phone,
      String source,
      boolean inForce,
      UUID enteredBy,
      Instant enteredAt,
      @Nullable Instant countsFrom) {}
}
