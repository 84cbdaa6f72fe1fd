package org.enlace.delivery.carriage;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What came of one attempt. A reply is a class such as `202` or `smpp 0x0B`, never words of the
/// other side, which may name the addressee.
public sealed interface Carried {
  /// It was taken over.
  ///
  /// @param reference under which a report will come of what became of it, or null where none will
  record Accepted(String reply, @Nullable String reference) implements Carried {}

  /// It will not be, however often it is tried: the line is at fault.
  record Refused(String reply) implements Carried {}

  /// It may be later.
  ///
  /// @param after how long to wait at least, or null
  record Deferred(String reply, @Nullable Duration after) implements Carried {}

  /// Our own gateway could not be reached or does not work with us.
  record Unreachable(String reply) implements Carried {}

  /// It cannot be sent, and the line is not at fault.
  record Unsendable(String reply) implements Carried {}
}
