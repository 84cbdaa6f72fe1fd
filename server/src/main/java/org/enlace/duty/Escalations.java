package org.enlace.duty;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.enlace.delivery.ActionTokens;
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
  private final ActionTokens tokens;
  private final InstantSource clock;
  private final Beginning beginning;

  Escalations(
      EscalationStore store,
      Occasions occasions,
      Notices notices,
      ActionTokens tokens,
      InstantSource clock,
      Beginning beginning) {
    this.store = store;
    this.occasions = occasions;
    this.notices = notices;
    this.tokens = tokens;
    this.clock = clock;
    this.beginning = beginning;
  }

  /// Begins to call. Where an escalation of that subject is open already, it is that one, and
  /// nothing changes; one that ended or was exhausted is followed by a new one.
  @Transactional
  public EscalationId begin(Call call) {
    occasions.of(call.occasion());
    UUID id = beginning.id();
    if (store.begin(id, call, beginning.code(), clock.instant())) {
      beginning.strikeAfterCommit();
      return new EscalationId(id);
    }
    return store
        .open(call.occasion(), call.subject())
        .orElseThrow(() -> new IllegalStateException("an open escalation cannot be seen"));
  }

  /// Ends all calling about a subject: notices not sent yet are cancelled, and the links in those
  /// that were sent end. Where nothing is open, nothing changes.
  @Transactional
  public void end(String occasion, UUID subject, Ending ending) {
    List<EscalationId> ended = store.end(occasion, subject, ending, clock.instant());
    if (!ended.isEmpty()) {
      ended.forEach(each -> notices.cancel(each.value()));
      tokens.end(occasions.of(occasion).purpose(), subject);
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
