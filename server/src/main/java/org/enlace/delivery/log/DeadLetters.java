package org.enlace.delivery.log;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.enlace.delivery.DeliveryAlarm;
import org.enlace.delivery.FailureReason;
import org.enlace.kernel.Actor;
import org.enlace.kernel.ActorScope;
import org.enlace.kernel.Role;
import org.enlace.ui.api.PageOf;
import org.enlace.ui.api.Paging;
import org.enlace.ui.api.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Letters that did not arrive and wait for somebody to look: all of them for the secretariat,
/// which operates the directory, and those to its own lines for a State. The secretariat and the
/// State's nominators send them again.
@Component
public class DeadLetters {
  private static final int AT_ONCE = 500;

  private final DeadLetterStore store;
  private final DeliveryAlarm alarm;
  private final InstantSource clock;

  DeadLetters(DeadLetterStore store, DeliveryAlarm alarm, InstantSource clock) {
    this.store = store;
    this.alarm = alarm;
    this.clock = clock;
  }

  /// What came of an order to send again.
  public sealed interface Resending {
    /// A new series of attempts began for so many.
    record Begun(int letters) implements Resending {}

    /// Nothing was sent.
    record Refused(Problem problem) implements Resending {}
  }

  /// Those that wait, the newest first.
  ///
  /// @param reason only those, or null
  @Transactional(readOnly = true)
  public PageOf<DeadLetter> open(@Nullable FailureReason reason, Paging paging) {
    String cursor = paging.after();
    Cursor after = cursor == null ? null : Cursor.parse(cursor).orElseThrow(Paging::badCursor);
    List<DeadLetterStore.Row> found = store.open(reason, after, paging.limit() + 1);
    Actor actor = ActorScope.required();
    Instant now = clock.instant();
    return PageOf.ofOneMore(found, paging.limit(), row -> Cursor.of(row.diedAt(), row.id()))
        .map(row -> shown(row, actor, now));
  }

  /// How many wait.
  @Transactional(readOnly = true)
  public int count() {
    return store.count();
  }

  /// Whether the actor may send them again.
  public static boolean mayResend() {
    Actor actor = ActorScope.required();
    return actor.holds(Role.SECRETARIAT) || actor.holds(Role.NOMINATOR);
  }

  /// Sends one again: a new series of attempts, which is recorded.
  @Transactional
  public Resending resend(UUID letter) {
    return switch (store.resend(letter, clock.instant())) {
      case "done" -> {
        alarm.wakeAll();
        yield new Resending.Begun(1);
      }
      case "over" -> new Resending.Refused(Problem.of("delivery", "letter-over", 409));
      default -> new Resending.Refused(Problem.notFound());
    };
  }

  /// Sends again what waits for that reason and can be sent, 500 at most.
  @Transactional
  public Resending resendAll(FailureReason reason) {
    Instant now = clock.instant();
    int done = 0;
    for (UUID each : store.resendable(reason, now, AT_ONCE)) {
      done += store.resend(each, now).equals("done") ? 1 : 0;
    }
    if (done == 0) {
      return new Resending.Refused(Problem.of("delivery", "no-letters", 409));
    }
    alarm.wakeAll();
    return new Resending.Begun(done);
  }

  private static DeadLetter shown(DeadLetterStore.Row row, Actor actor, Instant now) {
    Instant kept = row.bodyUntil();
    boolean own = row.state() != null && actor.actsFor(row.state());
    return new DeadLetter(
        row.id(),
        row.line(),
        row.lineKind(),
        row.state(),
        row.marking(),
        row.diedAt().atOffset(ZoneOffset.UTC).toLocalDate(),
        own || row.state() == null ? row.diedAt() : null,
        row.reason(),
        kept != null && kept.isAfter(now));
  }
}
