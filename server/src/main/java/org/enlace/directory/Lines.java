package org.enlace.directory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.enlace.delivery.CalledPrograms;
import org.enlace.kernel.Actor;
import org.enlace.kernel.ActorScope;
import org.enlace.kernel.EmailAddress;
import org.enlace.kernel.Role;
import org.enlace.kernel.Secret;
import org.enlace.kernel.StateCode;
import org.enlace.ui.api.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The lines by which persons, desks and authorities are reached, for those who keep them. What
/// others see of a line stands in the [Contact].
///
/// A line of somebody who is listed changes carefully. The new value stands beside the old one and
/// is not used; the old line and the State's nominators are told. It comes in its place when a code
/// that was sent to it is typed in, or when a second person vouches for it. After a code alone the
/// old line goes on ringing for seven days, so that a stolen session silences nobody.
///
/// Browsers become lines by [Devices]. Browsers and programs are the State's own affair: whatever
/// visibility is told, nobody else sees them.
///
/// Refused: `line-not-yours` (403), `line-value-unreadable` (422), `line-duplicate`,
/// `too-many-lines`, `too-many-changes`, `second-hand-required`, `last-line`, `line-takes-no-code`,
/// `line-takes-no-notice`, `line-has-no-secret`, `code-too-soon`, `test-too-soon`,
/// `line-not-in-force` (409), `codes-spent` (429), `code-wrong`, `line-needs-browser` (422),
/// `stale` (412).
@Component
public class Lines {
  /// The purpose of the links that prove a line.
  public static final String PROOF = "directory.line-proof";

  private final LineStore store;
  private final LineEntry entry;
  private final LineProof proof;
  private final LineCare care;
  private final CalledPrograms programs;

  Lines(LineStore store, LineEntry entry, LineProof proof, LineCare care, CalledPrograms programs) {
    this.store = store;
    this.entry = entry;
    this.proof = proof;
    this.care = care;
    this.programs = programs;
  }

  /// The lines of a person, a desk or an authority that have not ended, in their order; for those
  /// of the same State and the secretariat.
  @Transactional(readOnly = true)
  public List<Kept> of(UUID owner) {
    return store.keptOf(owner).stream().filter(Lines::isTheirs).map(Lines::asShown).toList();
  }

  /// The line of that id.
  @Transactional(readOnly = true)
  public Optional<Kept> find(UUID id) {
    return store.kept(id).filter(Lines::isTheirs).map(Lines::asShown);
  }

  private static boolean isTheirs(Kept kept) {
    Actor actor = ActorScope.required();
    return actor instanceof Actor.Task
        || actor.actsFor(kept.state())
        || actor.holds(Role.SECRETARIAT);
  }

  /// An officer opens the contact for the value of a personal line: that is recorded.
  private static Kept asShown(Kept kept) {
    boolean closed =
        new Onlooker(ActorScope.required()).mustOpen(kept.line().personal(), kept.state());
    return closed ? kept.closed() : kept;
  }

  /// Adds a line.
  @Transactional
  public Answer<Kept> add(LineDraft draft) {
    return draft.kind() == Line.Kind.WEB_PUSH
        ? needsBrowser("kind")
        : begun(entry.add(draft), null);
  }

  /// A program's line gets a secret of its own.
  private Answer<Kept> begun(Answer<Kept> answer, @Nullable UUID before) {
    if (answer instanceof Answer.Done<Kept>(Kept kept)
        && kept.line().kind() == Line.Kind.WEBHOOK
        && !kept.line().id().equals(before)) {
      programs.begin(kept.line().id(), kept.state());
    }
    return answer;
  }

  private static Answer<Kept> needsBrowser(String field) {
    return Answer.refused(Problem.of("directory", "line-needs-browser", 422).about(field));
  }

  /// Gives a line another value.
  ///
  /// @param version the version that was read
  /// @return the line that holds the new value; it waits where the owner is listed
  @Transactional
  public Answer<Kept> change(UUID id, int version, String value) {
    boolean isDevice =
        store.kept(id).filter(kept -> kept.line().kind() == Line.Kind.WEB_PUSH).isPresent();
    return isDevice ? needsBrowser("value") : begun(entry.change(id, version, value), id);
  }

  /// Changes place, visibility and hours, which redirects nothing.
  @Transactional
  public Answer<Kept> arrange(UUID id, int version, Arrangement arrangement) {
    return entry.arrange(id, version, arrangement);
  }

  /// Ends a line. It goes on ringing for seven days where its owner is listed.
  @Transactional
  public Answer<Kept> end(UUID id) {
    return entry.end(id);
  }

  /// Confirms a line as a second person: a nominator of the State or an officer, not who entered
  /// it.
  @Transactional
  public Answer<Kept> vouch(UUID id) {
    return entry.vouch(id);
  }

  /// Sends a code to a line, to be typed in within a day.
  @Transactional
  public Answer<Kept> sendCode(UUID id) {
    return proof.sendCode(id);
  }

  /// Has a test notice sent to a line, marked as such; once a minute.
  @Transactional
  public Answer<Kept> test(UUID id) {
    return care.test(id);
  }

  /// Ends the line of a browser that is gone; in the transaction of the task that found it.
  ///
  /// @throws IllegalStateException where the actor is not a task of the system
  @Transactional
  public void gone(UUID id) {
    if (!(ActorScope.required() instanceof Actor.Task)) {
      throw new IllegalStateException("only the task that delivers finds that a browser is gone");
    }
    care.gone(id);
  }

  /// Whether notices go to the line at all: the site is set up for its kind, and the State has not
  /// switched it off.
  @Transactional(readOnly = true)
  public boolean takesNotices(Kept kept) {
    return care.isOpen(kept);
  }

  /// Draws another secret of a program, to be shown this once; the one before it stays good for a
  /// day.
  @Transactional
  public Answer<Secret<String>> renewSecret(UUID id) {
    return care.renew(id);
  }

  /// Draws the code that is about to be sent to a line; for the task that sends it, in the
  /// transaction that stages it. The line is locked, so that the code goes to the value it proves.
  ///
  /// @return empty where the line ended meanwhile
  /// @throws IllegalStateException where the actor is not a task of the system
  @Transactional
  public Optional<Drawn> drawCode(UUID id) {
    if (!(ActorScope.required() instanceof Actor.Task)) {
      throw new IllegalStateException("only the task that sends a code draws it");
    }
    return proof.drawCode(id);
  }

  /// Proves a line for whoever holds the link that came with its code, signed in or not.
  ///
  /// @return empty where there is nothing to prove any more
  /// @throws IllegalStateException where the actor holds no such link
  public Optional<Kept> proveByLink(UUID id) {
    if (!(ActorScope.required() instanceof Actor.LinkHolder)) {
      throw new IllegalStateException("only the link that was sent to a line proves it");
    }
    return proof.proveByLink(id);
  }

  /// Proves the mailbox of a person who followed the link of an invitation that was mailed to it;
  /// in the transaction of the task that accepts.
  ///
  /// @throws IllegalStateException where the actor is not a task of the system
  @Transactional
  public void received(UUID person, EmailAddress address) {
    if (!(ActorScope.required() instanceof Actor.Task)) {
      throw new IllegalStateException("only the task that accepts an invitation says so");
    }
    proof.received(person, address);
  }

  /// Proves a line by the code that was sent to it. Five wrong codes end the code.
  public Answer<Kept> prove(UUID id, String code) {
    return proof.prove(id, code);
  }

  /// A code that was drawn for a line.
  public record Drawn(Kept line, Secret<String> code) {}

  /// Whose a line is.
  public enum OwnerKind {
    PERSON,
    DESK,
    AUTHORITY
  }

  /// What is written about a new line.
  ///
  /// @param personal whether it is of a person rather than of a function: its value is then opened
  ///   by others one at a time, and each opening recorded
  public record LineDraft(
      OwnerKind ownerKind,
      UUID owner,
      Line.Kind kind,
      String value,
      boolean personal,
      Arrangement arrangement) {
    /// The same, seen by nobody else.
    LineDraft unseen() {
      return new LineDraft(ownerKind, owner, kind, value, personal, arrangement.unseen());
    }
  }

  /// What of a line changes without care.
  ///
  /// @param position from 1; the order of trying
  /// @param hours when it is attended, in words, or null
  /// @param detailed whether notices by this line tell the sender, the urgency and the label, in
  ///   the clear where the holder has no usable key; relays and lock screens then read it
  public record Arrangement(
      int position, Line.Visibility visibility, @Nullable String hours, boolean detailed) {
    /// With notices that tell nothing but that something waits.
    public Arrangement(int position, Line.Visibility visibility, @Nullable String hours) {
      this(position, visibility, hours, false);
    }

    /// The same, seen by nobody else.
    Arrangement unseen() {
      return new Arrangement(position, Line.Visibility.OWN_STATE, hours, false);
    }
  }

  /// A line as those who keep it see it.
  ///
  /// @param replaces the line in whose place it would come, or null
  /// @param enteredBy who entered its value; null where the system did
  /// @param ringsUntil until when a line that has ended is still rung, or null
  /// @param quiet whether it came by an import and gets no notice until it is proved
  public record Kept(
      Line line,
      OwnerKind ownerKind,
      UUID owner,
      StateCode state,
      @Nullable UUID replaces,
      @Nullable UUID enteredBy,
      @Nullable Instant ringsUntil,
      boolean quiet) {
    private Kept closed() {
      return new Kept(
          line.closed(), ownerKind, owner, state, replaces, enteredBy, ringsUntil, quiet);
    }
  }
}
