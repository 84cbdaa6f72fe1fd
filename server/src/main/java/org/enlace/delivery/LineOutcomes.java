package org.enlace.delivery;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.enlace.kernel.Marking;
import org.jspecify.annotations.Nullable;

/// Is told what came of notices to the directory's lines, many at once, in the transaction that
/// notes it, as the task `delivery`. Implementations are beans.
public interface LineOutcomes {
  /// The lines' relays took over notices. That is not yet a person who read them.
  void reached(List<Report> reports);

  /// Lines did not take over notices, which are no longer tried.
  void failed(List<Failure> failures);

  /// What was taken over came back for good.
  void bounced(List<Bounce> bounces);

  /// Of what is reported.
  ///
  /// @param kind what sort of notice it was
  /// @param reply the class of the relay's answer, such as `250` or `550 5.1.1`; never its words
  record Report(UUID line, UUID cause, String kind, Marking marking, Instant at, String reply) {}

  /// A line that failed.
  record Failure(Report report, FailureReason reason) {}

  /// A line of which it was thought that it was reached.
  ///
  /// @param lastSuccessAt when it last took over something that did not come back, or null: never
  record Bounce(Report report, FailureReason reason, @Nullable Instant lastSuccessAt) {}
}
