package org.enlace.delivery;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What follows from an attempt: pure rules.
sealed interface Decision {
  /// The delivery ended.
  ///
  /// @param reason why it did not arrive, or null where it did
  record End(Progress progress, @Nullable FailureReason reason) implements Decision {}

  /// It is tried again.
  record Retry(Instant dueAt) implements Decision {}

  /// Decides.
  ///
  /// @param chance between 0 and 1, so that not all come back at once
  static Decision of(Outcome outcome, Claim claim, Instant now, double chance) {
    return switch (outcome) {
      case Outcome.Accepted _ -> new End(Progress.ACCEPTED, null);
      case Outcome.Refused refused ->
          new End(Progress.REFUSED, FailureReason.ofReply(refused.reply()));
      case Outcome.Unsendable(String reply) ->
          reply.equals(Outcome.Unsendable.SWITCHED_OFF)
              ? new End(Progress.CANCELLED, FailureReason.SWITCHED_OFF)
              : new End(Progress.REFUSED, FailureReason.NOT_MADE);
      case Outcome.Deferred(_, Duration asked) ->
          now.isBefore(claim.giveUpAt())
              ? retry(claim, now, deferral(claim, asked, chance))
              : new End(Progress.GIVEN_UP, FailureReason.NOT_IN_TIME);
      case Outcome.Unreachable _, Outcome.Interrupted _ ->
          now.isBefore(claim.giveUpAt())
              ? retry(claim, now, BackOff.ofRelay(claim.attempts(), claim.urgent(), chance))
              : new End(Progress.GIVEN_UP, FailureReason.NOT_SENT);
    };
  }

  /// At least as long as the line's relay asked for.
  private static Duration deferral(Claim claim, @Nullable Duration asked, double chance) {
    Duration own = BackOff.afterDeferral(claim.attempts(), claim.urgent(), chance);
    return asked != null && asked.compareTo(own) > 0 ? asked : own;
  }

  /// The last attempt is made when the time is over, not before.
  private static Retry retry(Claim claim, Instant now, Duration delay) {
    Instant next = now.plus(delay);
    return new Retry(next.isAfter(claim.giveUpAt()) ? claim.giveUpAt() : next);
  }
}
