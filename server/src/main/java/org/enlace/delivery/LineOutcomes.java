package org.enlace.delivery;

import java.time.Instant;
import java.util.UUID;
import org.enlace.kernel.Marking;

/// Is told what came of notices to the directory's lines, in the transaction that notes it, as the
/// task `delivery`. Implementations are beans.
public interface LineOutcomes {
  /// The line's relay took over a notice. That is not yet a person who read it.
  void reached(Report report);

  /// The line did not take over a notice, and it is no longer tried.
  void failed(Report report, Reason reason);

  /// Of what is reported.
  ///
  /// @param kind what sort of notice it was
  /// @param reply the class of the relay's answer, such as `250` or `550 5.1.1`; never its words
  record Report(UUID line, UUID cause, String kind, Marking marking, Instant at, String reply) {}

  /// Why a line failed.
  enum Reason {
    /// It refused for good.
    REFUSED,
    /// It did not take it over within 24 hours, though our own relay could be reached.
    NOT_IN_TIME
  }
}
