package org.enlace.request;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How far a request that was sent has come. Each state offers the steps that lead out of it and no
/// others, so that an impossible step does not compile; who may take which is in [Transitions].
public sealed interface RequestState {
  /// How long the sender may reopen what it closed.
  Duration REOPENABLE = Duration.ofDays(30);

  /// Since when.
  Instant at();

  /// The word on the wire, such as `answered-elsewhere`.
  String word();

  /// With what the receiver concluded it last, if it did.
  default @Nullable Outcome outcome() {
    return null;
  }

  /// The receiver has not concluded it.
  sealed interface Open extends RequestState {
    /// Some authority of the receiving State has it, or the State said so under its national law.
    default Referred referred(Instant now) {
      return new Referred(now);
    }

    /// The receiver concludes it.
    default RequestState concluded(Outcome outcome, Instant now) {
      return RequestState.concludedWith(outcome, now);
    }

    /// The sender takes it back.
    default Withdrawn withdrawn(Instant now) {
      return new Withdrawn(now);
    }
  }

  /// The receiver knows of it, so that the sender can be done with it.
  sealed interface Received extends RequestState {
    /// The sender is done with it.
    default Closed closed(Instant now) {
      return new Closed(now, outcome());
    }
  }

  /// The receiver gave an outcome. It may give another one, for instance to correct itself.
  sealed interface Concluded extends Received {
    /// The receiver gives another outcome.
    default RequestState concluded(Outcome outcome, Instant now) {
      return RequestState.concludedWith(outcome, now);
    }
  }

  /// Nobody acknowledged receipt so far.
  record Sent(Instant at) implements Open {
    public Acknowledged acknowledged(Instant now) {
      return new Acknowledged(now);
    }

    public AcknowledgedByLink acknowledgedByLink(Instant now) {
      return new AcknowledgedByLink(now);
    }

    @Override
    public String word() {
      return "sent";
    }
  }

  /// Somebody who signed in acknowledged receipt, or wrote, which shows as much.
  record Acknowledged(Instant at) implements Open, Received {
    @Override
    public String word() {
      return "acknowledged";
    }
  }

  /// Receipt was acknowledged by a link, by somebody who did not sign in.
  record AcknowledgedByLink(Instant at) implements Open, Received {
    /// Somebody who signed in says the same.
    public Acknowledged acknowledged(Instant now) {
      return new Acknowledged(now);
    }

    /// The State says that nobody of its own did that.
    public Sent undone(Instant now) {
      return new Sent(now);
    }

    @Override
    public String word() {
      return "acknowledged";
    }
  }

  /// The receiver channelled it.
  record Referred(Instant at) implements Open, Received {
    @Override
    public String word() {
      return "referred";
    }
  }

  /// The receiver answered, here or elsewhere, or said that it is not its own.
  record Replied(Instant at, Outcome outcome) implements Concluded {
    public Replied {
      if (outcome == Outcome.DECLINED) {
        throw new IllegalArgumentException("what was declined is Declined");
      }
    }

    @Override
    public String word() {
      return outcome.word();
    }
  }

  /// The receiver does not take it up. The sender does not press: it can close, and nothing else.
  record Declined(Instant at) implements Concluded {
    @Override
    public Outcome outcome() {
      return Outcome.DECLINED;
    }

    @Override
    public String word() {
      return Outcome.DECLINED.word();
    }
  }

  /// The sender took it back. Nothing follows.
  record Withdrawn(Instant at) implements RequestState {
    @Override
    public String word() {
      return "withdrawn";
    }
  }

  /// The sender is done with it.
  ///
  /// @param outcome what the receiver had said, or null where it had concluded nothing
  record Closed(Instant at, @Nullable Outcome outcome) implements RequestState {
    /// Whether the sender may take it up again: not what was declined, and not after 30 days.
    public boolean isReopenable(Instant now) {
      return outcome != Outcome.DECLINED && now.isBefore(reopenableUntil());
    }

    public Instant reopenableUntil() {
      return at.plus(REOPENABLE);
    }

    public Acknowledged reopened(Instant now) {
      return new Acknowledged(now);
    }

    @Override
    public String word() {
      return "closed";
    }
  }

  private static RequestState concludedWith(Outcome outcome, Instant now) {
    return outcome == Outcome.DECLINED ? new Declined(now) : new Replied(now, outcome);
  }
}
