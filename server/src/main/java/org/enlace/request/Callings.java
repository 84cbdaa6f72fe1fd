package org.enlace.request;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.enlace.delivery.Arrival;
import org.enlace.directory.Holder;
import org.enlace.directory.People;
import org.enlace.duty.CallProgress;
import org.enlace.duty.Escalations;
import org.enlace.duty.Held;
import org.enlace.duty.Progress;
import org.enlace.duty.Standing;
import org.enlace.request.RequestView.Called;
import org.enlace.request.RequestView.Calling;
import org.enlace.request.RequestView.Calls;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What an actor may know of the calling of the receiver's contacts: both States how far it has
/// come, the receiving State who was called by what, and who follows.
@Component
final class Callings {
  private final Escalations escalations;
  private final CallProgress progress;
  private final People people;

  Callings(Escalations escalations, CallProgress progress, People people) {
    this.escalations = escalations;
    this.progress = progress;
    this.people = people;
  }

  /// How far it has come; null once receipt was acknowledged, and for desks.
  @Nullable Calling calling(Case of) {
    if (!isContact(of) || !(of.row().state() instanceof RequestState.Sent)) {
      return null;
    }
    UUID id = of.row().id();
    Standing standing = escalations.standing(RequestOccasion.KIND, Set.of(id)).get(id);
    if (standing == null) {
      return Calling.NOT_YET;
    }
    return switch (standing.stage()) {
      case WAITING, ENDED -> Calling.NOT_YET;
      case RUNG, PAUSED -> arrived(escalations.arrivalOf(RequestOccasion.KIND, id));
      case HELD -> standing.held() == Held.WAKE_LIMIT ? Calling.HELD_BY_LIMIT : Calling.HELD;
      case EXHAUSTED -> exhausted(standing);
    };
  }

  private static Calling exhausted(Standing standing) {
    return switch (standing.reason()) {
      case NO_ANSWER -> Calling.NO_ANSWER;
      case NOBODY_ON_DUTY -> Calling.NOBODY_ON_DUTY;
      case null, default -> Calling.NO_LINE_WORKS;
    };
  }

  private static Calling arrived(Arrival arrival) {
    return switch (arrival) {
      case NONE, NOT_YET -> Calling.NOT_YET;
      case NOTIFIED -> Calling.NOTIFIED;
      case NO_LINE_WORKS -> Calling.NO_LINE_WORKS;
    };
  }

  /// Whether more of those who were called are to acknowledge.
  boolean isAwaited(Case of) {
    UUID id = of.row().id();
    Standing standing = escalations.standing(RequestOccasion.KIND, Set.of(id)).get(id);
    return standing != null && standing.isOpen();
  }

  /// Who was called by what, for a contact of the receiving State; null where nobody was and
  /// nothing follows, and for everybody else.
  @Nullable Calls calls(Case of) {
    if (!of.isReceivers() || !isContact(of)) {
      return null;
    }
    Progress found = progress.of(RequestOccasion.KIND, of.row().id()).orElse(null);
    if (found == null || (found.lines().isEmpty() && found.nextAt() == null)) {
      return null;
    }
    Map<UUID, String> names =
        people.find(found.lines().stream().map(Progress.Line::holder).distinct().toList()).stream()
            .collect(Collectors.toMap(Holder::id, Holder::name));
    List<Called> called =
        found.lines().stream()
            .map(line ->
                new Called(
                    line.at(),
                    line.holder(),
                    names.get(line.holder()),
                    line.kind(),
                    line.why().word(),
                    line.woken()))
            .toList();
    return new Calls(called, found.nextAt(), found.nextWhom());
  }

  private static boolean isContact(Case of) {
    return of.sides().contains(Side.SENDER) || of.sides().contains(Side.RECEIVER);
  }
}
