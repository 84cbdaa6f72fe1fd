package org.enlace.delivery.bounce;

/// What a message that came back says.
sealed interface Returned {
  /// Another relay could not deliver the notice and gives up.
  ///
  /// @param status of RFC 3463, such as `5.1.1`
  record Failed(String status) implements Returned {}

  /// It could not deliver it so far and goes on trying.
  record Delayed(String status) implements Returned {}

  /// Nothing of the notice: an answer of a person or of a program, a report of another kind, or
  /// something that cannot be read.
  record Ignored(String why) implements Returned {}
}
