package org.enlace.delivery;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Takes what people answer to a short message or a call. Implementations are beans of the rooms
/// whose notices ask for an answer.
public interface InboundReply {
  /// Takes an answer, as the task `delivery-reply`, in a transaction of its own. The same answer
  /// may come twice.
  ///
  /// @return the id of what it was about, or empty where it is none of this room's
  Optional<UUID> take(Reply reply);

  /// An answer.
  ///
  /// @param kind by which kind of line it came
  /// @param from the number from which it came, in E.164, as the gateway tells it. A sender's
  ///   number can be forged: it shows who is meant, and proves nothing
  /// @param text what was written; of a call in which *1* was pressed, the brief text that was read
  ///   out, code included
  /// @param at when it came
  record Reply(LineKind kind, String from, String text, Instant at) {
    /// Prints neither number nor text.
    @Override
    public String toString() {
      return "Reply[" + kind + " " + at + "]";
    }
  }
}
