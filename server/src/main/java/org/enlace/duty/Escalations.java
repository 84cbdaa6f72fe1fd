package org.enlace.duty;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.enlace.delivery.Arrival;
import org.enlace.delivery.Notices;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Calls the contacts of a State until somebody acknowledges. What is begun here is written in the
/// caller's transaction and rung after that has committed, by a task, on whichever node takes it
/// first.
@Component
public class Escalations {
  private final EscalationStore store;
  private final Occasions occasions;
  private final Notices notices;
  private final Acknowledging acknowledging;
  private final InstantSource clock;
  private final Beginning beginning;

  Escalations(
      EscalationStore store,
      Occasions occasions,
      Notices notices,
      Acknowledging acknowledging,
      InstantSource clock,
      Beginning beginning) {
    this.store = store;
    this.occasions = occasions;
    this.notices = notices;
    this.acknowledging = acknowledging;
    this.clock = clock;
    this.beginning = beginning;
  }

  /// Begins to call. Where an escalation of that subject is open already, it is that one, and
  /// nothing changes but that it goes on if it paused; one that ended or was exhausted is followed
  /// by a new one.
  @Transactional
  public EscalationId begin(Call call) {
    occasions.of(call.occasion());
    UUID id = beginning.id();
    if (store.begin(id, call, beginning.code(), clock.instant())) {
      beginning.strikeAfterCommit();
      return new EscalationId(id);
    }
    if (acknowledging.resume(call.occasion(), call.subject())) {
      beginning.strikeAfterCommit();
    }
    return store
        .open(call.occasion(), call.subject())
        .orElseThrow(() -> new IllegalStateException("an open escalation cannot be seen"));
  }

  /// Somebody of the called State acknowledged. By signing in that ends the calling, unless the
  /// State wants all who were rung to acknowledge; by a link it pauses what is urgent, which goes
  /// on unless somebody signs in, and ends what is not. Then all who were rung are told. Where
  /// nothing is open, nothing changes.
  @Transactional
  public void acknowledge(String occasion, UUID subject, Acknowledgement how) {
    acknowledging.take(occasion, occasions.of(occasion).purpose(), subject, how);
    beginning.strikeAfterCommit();
  }

  /// Ends all calling about a subject: notices not sent yet are cancelled, and the links in those
  /// that were sent end. Where nothing is open, nothing changes.
  @Transactional
  public void end(String occasion, UUID subject, Ending ending) {
    acknowledging.end(occasion, occasions.of(occasion).purpose(), subject, ending);
    beginning.strikeAfterCommit();
  }

  /// Makes urgent calling routine, as the called State wants it: from now on it climbs the State's
  /// ladder for what is routine.
  @Transactional
  public void lower(String occasion, UUID subject) {
    if (acknowledging.lower(occasion, subject)) {
      beginning.strikeAfterCommit();
    }
  }

  /// How far the calling about each of those subjects has come; subjects about which nobody was
  /// called, or whose two parties the actor is not of, are missing.
  @Transactional(readOnly = true)
  public Map<UUID, Standing> standing(String occasion, Set<UUID> subjects) {
    return subjects.isEmpty() ? Map.of() : store.standing(occasion, subjects);
  }

  /// Whether any notice of the last calling about a subject arrived, for its two parties; to others
  /// there is none.
  @Transactional(readOnly = true)
  public Arrival arrivalOf(String occasion, UUID subject) {
    return store
        .last(occasion, subject)
        .map(each -> notices.arrivalOf(each.value()))
        .orElse(Arrival.NONE);
  }

  /// Erases all that was kept of calling about those subjects, which are past their keeping. For
  /// the task that erases them.
  @Transactional
  public void forget(String occasion, Set<UUID> subjects) {
    List<UUID> escalations = store.ofSubjects(occasion, subjects);
    if (!escalations.isEmpty()) {
      store.erase(escalations);
    }
  }
}
