package org.enlace.duty;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.enlace.delivery.Wording;
import org.enlace.kernel.StateCode;

/// A kind of thing that waits for an acknowledgement. The room that owns it implements this as a
/// bean. All is asked and told in sets, in one transaction with the notices, as the task
/// `escalation` (the worker's login, see [org.enlace.kernel.Actor.Task]): what is written here and
/// what is staged stand or fall together. Each call must bear being repeated after a crash.
public interface Occasion {
  /// The kind, such as `request`; it is [Call#occasion()].
  String kind();

  /// The purpose of the action token that each notice carries: the [org.enlace.delivery.ActionPage]
  /// of that purpose acknowledges.
  String purpose();

  /// Of these subjects, those that still wait. The others are no longer rung.
  Set<UUID> stillWaiting(Set<UUID> subjects);

  /// The finished text of the notice for each of these, by [Rung#id()], in its language. One that
  /// is missing from the answer is not rung.
  Map<UUID, Wording> noticesFor(List<Rung> rungs);

  /// These were rung: their notices are staged.
  void rung(List<Rung> rungs);

  /// The finished text for each line that was rung, now that somebody acknowledged, by [Told#id()].
  /// One that is missing from the answer is not told.
  Map<UUID, Wording> answeredFor(List<Told> told);

  /// The calling about these waits for somebody's hours. It may be told more than once.
  void held(List<Holding> holdings);

  /// Nobody signed in after an acknowledgement by a link or a short message: the calling goes on.
  void resumed(Set<UUID> subjects, Instant at);

  /// Somebody answered a notice from a line that was rung. Called as whoever holds the link in that
  /// notice ([org.enlace.kernel.Actor.LinkHolder]).
  ///
  /// @param token the id of the link's token
  /// @return whether there was anything to acknowledge
  boolean acknowledgeByReply(UUID subject, StateCode called, UUID token);

  /// Nobody is left to ring. It is told once for each.
  void exhausted(List<Exhaustion> exhaustions);
}
