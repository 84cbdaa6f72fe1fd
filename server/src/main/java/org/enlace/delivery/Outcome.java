package org.enlace.delivery;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What came of one attempt to bring a notice to its line. The reply is a class such as `250` or
/// `550 5.1.1`, never the words, which may name the addressee.
sealed interface Outcome {
  String reply();

  /// The line's relay took it over.
  record Accepted(String reply) implements Outcome {}

  /// It will not, however often it is tried.
  record Refused(String reply) implements Outcome {}

  /// It may later.
  ///
  /// @param after how long the line's relay asked to wait, or null
  record Deferred(String reply, @Nullable Duration after) implements Outcome {
    Deferred(String reply) {
      this(reply, null);
    }
  }

  /// Our own relay could not be reached or would not work with us: that tells nothing of the line.
  record Unreachable(String reply) implements Outcome {}

  /// The connection to our relay broke while it had the notice. That tells nothing of the line, and
  /// nothing yet of the relay: the notice itself may break it.
  record Interrupted(String reply) implements Outcome {}

  /// The notice does not open or cannot be put into a message.
  record Unsendable(String reply) implements Outcome {
    /// The State has switched this kind of line off.
    static final String SWITCHED_OFF = "switched-off";
  }

  /// The word in the database.
  default String word() {
    return switch (this) {
      case Accepted _ -> "accepted";
      case Refused _ -> "refused";
      case Deferred _ -> "deferred";
      case Unreachable _, Interrupted _ -> "unreachable";
      case Unsendable _ -> "unsendable";
    };
  }
}
