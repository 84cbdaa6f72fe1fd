package org.enlace.duty;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.enlace.kernel.Ids;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Calls the contacts of a State until somebody acknowledges. What is begun here is written in the
/// caller's transaction and rung after that has committed, by a task, on whichever node takes it
/// first.
@Component
public class Escalations {
  private final EscalationStore store;
  private final Occasions occasions;
  private final InstantSource clock;
  private final Beginning beginning;

  Escalations(
      EscalationStore store, Occasions occasions, InstantSource clock, Beginning beginning) {
    this.store = store;
    this.occasions = occasions;
    this.clock = clock;
    this.beginning = beginning;
  }

  /// What an escalation begins with.
  @Component
  static class Beginning {
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ"; // no look-alikes
    private static final int LENGTH = 4;

    private final Ids ids;
    private final SecureRandom random;
    private final Bell bell;

    Beginning(Ids ids, SecureRandom random, Bell bell) {
      this.ids = ids;
      this.random = random;
      this.bell = bell;
    }

    private UUID id() {
      return ids.next();
    }

    private String code() {
      StringBuilder code = new StringBuilder();
      for (int i = 0; i < LENGTH; i++) {
        code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
      }
      return code.toString();
    }
  }

  /// Begins to call. Where an escalation of that subject is open already, it is that one, and
  /// nothing changes; one that ended or was exhausted is followed by a new one.
  @Transactional
  public EscalationId begin(Call call) {
    occasions.of(call.occasion());
    UUID id = beginning.id();
    if (store.begin(id, call, beginning.code(), clock.instant())) {
      beginning.bell.strikeAfterCommit();
      return new EscalationId(id);
    }
    return store
        .open(call.occasion(), call.subject())
        .orElseThrow(() -> new IllegalStateException("an open escalation cannot be seen"));
  }

  /// Ends all calling about a subject. Where nothing is open, nothing changes.
  @Transactional
  public void end(String occasion, UUID subject, Ending ending) {
    store.end(occasion, subject, ending, clock.instant());
  }

  /// How far the calling about each of those subjects has come; subjects about which nobody was
  /// called, or whose two parties the actor is not of, are missing.
  @Transactional(readOnly = true)
  public Map<UUID, Standing> standing(String occasion, Set<UUID> subjects) {
    return subjects.isEmpty() ? Map.of() : store.standing(occasion, subjects);
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
