package org.enlace.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.enlace.kernel.Actor;
import org.enlace.kernel.ActorScope;
import org.enlace.kernel.CategoryCode;
import org.enlace.kernel.NetworkCode;
import org.enlace.kernel.Role;
import org.enlace.kernel.StateCode;
import org.enlace.ui.api.PageOf;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The nominations, from the draft to the end. A nomination is entered by the State's nominator, or
/// by an officer of the secretariat from the note that came; an officer who neither entered nor
/// submitted it confirms it. Nothing ends it but an act of the State or the day its note set.
///
/// Refused acts change nothing and say which ones are possible: `nomination-not-yours` (403),
/// `nomination-act-impossible`, `second-hand-required`, `nomination-objected`,
/// `nomination-duplicate` (409), and 404 for what the actor may not see.
@Component
public class Nominations {
  private final NominationStore store;
  private final NominationHistoryStore histories;
  private final NominationEntry entry;
  private final NominationCourse course;
  private final NominationTask task;
  private final NominationDays days;
  private final ActingPersons acting;

  Nominations(
      NominationStore store,
      NominationHistoryStore histories,
      NominationEntry entry,
      NominationCourse course,
      Unattended unattended,
      ActingPersons acting) {
    this.store = store;
    this.histories = histories;
    this.entry = entry;
    this.course = course;
    this.task = unattended.task();
    this.days = unattended.days();
    this.acting = acting;
  }

  /// What the system does by itself: on an objection, and as days pass.
  @Component
  record Unattended(NominationTask task, NominationDays days) {}

  /// The nomination of that id; empty where there is none that the actor may see.
  @Transactional(readOnly = true)
  public Optional<Nomination> find(UUID id) {
    return store.find(id).filter(found -> isTheirs(found.state()));
  }

  /// Nominations of the actor's State, or for the secretariat of every State, the newest first.
  @Transactional(readOnly = true)
  public PageOf<Nomination> list(Query query) {
    Actor actor = ActorScope.required();
    StateCode own = actor.state().orElse(null);
    if (own == null && !isTheirs(null)) {
      return new PageOf<>(List.of(), null);
    }
    return PageOf.ofOneMore(store.list(query, own), query.limit(), each -> each.id().toString());
  }

  /// Members see of another State's nomination the contact that it makes, and no more.
  private static boolean isTheirs(@Nullable StateCode state) {
    Actor actor = ActorScope.required();
    return actor instanceof Actor.Task
        || actor.holds(Role.SECRETARIAT)
        || (state != null && actor.actsFor(state));
  }

  /// What the actor may do with it now, as words on the wire, such as `confirm-removal`.
  @Transactional(readOnly = true)
  public Set<String> open(Nomination nomination) {
    var actor = ActorScope.required();
    Set<String> words = new TreeSet<>();
    NominationPolicy.open(nomination, actor, acting.of(actor))
        .forEach(act -> words.add(act.word()));
    return words;
  }

  /// What a note named, the latest first; for that State and the secretariat.
  @Transactional(readOnly = true)
  public List<Nomination> ofNote(UUID note) {
    return store.ofNote(note).stream().filter(found -> isTheirs(found.state())).toList();
  }

  /// What was done to it, the oldest first.
  @Transactional(readOnly = true)
  public List<Step> history(UUID id) {
    return histories.of(id);
  }

  /// Who was a State's contact in a network on a day, in the zone of the State's seat; for that
  /// State and the secretariat.
  @Transactional(readOnly = true)
  public List<PastContact> whoWas(StateCode state, NetworkCode network, LocalDate on) {
    return entry.whoWas(state, network, on);
  }

  /// Writes a draft down.
  @Transactional
  public Answer<Nomination> enter(Draft draft) {
    return entry.enter(draft);
  }

  /// Writes down the drafts of one note, all of them or none.
  @Transactional
  public Answer<List<Nomination>> enterAll(List<Draft> drafts) {
    return entry.enterAll(drafts);
  }

  /// Writes a draft anew.
  ///
  /// @param version the version that was read; another one is refused as `stale` (412)
  @Transactional
  public Answer<Nomination> edit(UUID id, int version, Draft draft) {
    return entry.edit(id, version, draft);
  }

  /// Hands a draft to the second hand. The State's nominators and mission are told.
  @Transactional
  public Answer<Nomination> submit(UUID id) {
    return course.submit(id);
  }

  /// Brings it in force, gives whom it names the role of a contact, and ends the one it replaces.
  @Transactional
  public Answer<Nomination> confirm(UUID id) {
    return course.confirm(id);
  }

  /// Takes it back before it is confirmed.
  @Transactional
  public Answer<Nomination> withdraw(UUID id, String reason) {
    return course.withdraw(id, reason);
  }

  /// Moves it in the order of trying.
  @Transactional
  public Answer<Nomination> rank(UUID id, int rank) {
    return course.rank(id, rank);
  }

  /// Takes it out of force for a while, for a reason that stays between State and secretariat.
  @Transactional
  public Answer<Nomination> suspend(UUID id, String reason) {
    return course.suspend(id, reason);
  }

  /// Brings a suspended one back in force: the side that suspended it.
  @Transactional
  public Answer<Nomination> lift(UUID id) {
    return course.lift(id);
  }

  /// Says that the entry is still right. An officer names the note in which the State said so.
  @Transactional
  public Answer<Nomination> confirmAgain(UUID id, @Nullable UUID note) {
    return course.confirmAgain(id, note);
  }

  /// Asks for the end of one in force. An officer names the note in which the State asks.
  @Transactional
  public Answer<Nomination> askRemoval(UUID id, @Nullable UUID note) {
    return course.askRemoval(id, note);
  }

  /// Ends it, as was asked by somebody else.
  @Transactional
  public Answer<Nomination> confirmRemoval(UUID id) {
    return course.confirmRemoval(id);
  }

  /// Lets a removal that was asked for be.
  @Transactional
  public Answer<Nomination> dropRemoval(UUID id) {
    return course.dropRemoval(id);
  }

  /// Says, for the State or as the person named, that the entry is not as the State wants it: it
  /// cannot be confirmed then, and one in force is suspended at once.
  public Answer<Nomination> object(UUID id, String text) {
    return task.object(id, text);
  }

  /// Takes the objections back.
  public Answer<Nomination> withdrawObjection(UUID id) {
    return task.withdrawObjection(id);
  }

  /// Does what the day brings: asks for confirmation where the review date has passed, ends what
  /// its note ended, gives their powers to those whose first day came. One that fails holds up no
  /// other, and is tried again the next time. For a task.
  ///
  /// @return how many nominations were changed
  public int passDays() {
    return days.pass();
  }

  /// Whether whom it names acts by it now, and so may open its page.
  public boolean isActing(Nomination nomination) {
    return days.isActing(nomination);
  }

  /// What a draft says.
  ///
  /// @param holder the person or the desk, of the same State
  /// @param rank 1 to 99; 1 is the first to be tried
  /// @param note the note verbale; an officer must name it
  /// @param replaces one in force, of the same State, network and category, or null
  public record Draft(
      StateCode state,
      NetworkCode network,
      CategoryCode category,
      UUID holder,
      int rank,
      @Nullable UUID note,
      @Nullable UUID replaces,
      @Nullable LocalDate startsOn,
      @Nullable LocalDate endsOn) {}

  /// Which nominations are asked for; null means any.
  ///
  /// @param phase a word such as `submitted`; or, of those in force, `to-be-confirmed`, `suspended`
  ///   or `removal-asked`
  /// @param limit 1 to 200
  public record Query(
      @Nullable StateCode state,
      @Nullable NetworkCode network,
      @Nullable String phase,
      @Nullable UUID holder,
      @Nullable UUID after,
      int limit) {}

  /// Something that was done to a nomination.
  ///
  /// @param act such as `removal-asked`
  /// @param account who did it; null where the system did
  /// @param reason between the State and the secretariat, or null
  public record Step(
      Instant at, String act, @Nullable UUID account, String phase, @Nullable String reason) {}

  /// Somebody who was a contact.
  ///
  /// @param name as it was then; null where it was erased
  public record PastContact(
      UUID nomination,
      CategoryCode category,
      int rank,
      UUID holder,
      @Nullable String name,
      @Nullable String position,
      Instant from,
      @Nullable Instant until) {}
}
