package org.enlace.request;

import org.enlace.duty.Ending;
import org.enlace.duty.Escalations;
import org.enlace.request.RequestState.AcknowledgedByLink;
import org.enlace.request.RequestState.Closed;
import org.enlace.request.RequestState.Sent;
import org.enlace.request.RequestState.Withdrawn;
import org.enlace.request.TimelineStore.About;
import org.springframework.stereotype.Component;

/// Moves a request from one state to the next, with all that hangs on it: the calling of contacts
/// begins and ends, and referrals end with what they are about.
@Component
final class Steps {
  private final RequestStore requests;
  private final ReferralStore referrals;
  private final Journal journal;
  private final Escalations escalations;

  Steps(RequestStore requests, ReferralStore referrals, Journal journal, Escalations escalations) {
    this.requests = requests;
    this.referrals = referrals;
    this.journal = journal;
    this.escalations = escalations;
  }

  /// Takes an act's step. Whatever a receiver does with what waits shows that it arrived, and is
  /// told as an acknowledgement first.
  ///
  /// @throws org.enlace.ui.api.ProblemException where the act is not the actor's, or not possible
  RequestState take(Case of, Act act) {
    RequestState next = of.step(act);
    if (of.row().state() instanceof Sent && of.isReceivers() && showsArrival(act)) {
      journal.tellBoth(of, "acknowledged", About.nothing());
    }
    move(of.row(), next);
    return next;
  }

  /// An authority that its State lets answer abroad did so: that is the State's answer.
  void answeredByDesk(Case of) {
    move(of.row(), new RequestState.Replied(of.now(), Outcome.ANSWERED));
  }

  private static boolean showsArrival(Act act) {
    return act != Act.ACKNOWLEDGE && act != Act.HAND_OVER;
  }

  /// Puts a request into its next state; nothing where that is the same.
  void move(RequestRow row, RequestState next) {
    RequestState before = row.state();
    if (before.equals(next)) {
      return;
    }
    requests.move(row.id(), next);
    if (next instanceof Sent) {
      escalations.begin(Dispatch.call(row));
    } else if (before instanceof Sent || before instanceof AcknowledgedByLink) {
      escalations.end(RequestOccasion.KIND, row.id(), ending(next));
    }
    if (next instanceof Withdrawn || next instanceof Closed) {
      referrals.endLive(row.id(), next.at());
    }
  }

  private static Ending ending(RequestState next) {
    return switch (next) {
      case AcknowledgedByLink _ -> Ending.ACKNOWLEDGED_BY_LINK;
      case Withdrawn _ -> Ending.WITHDRAWN;
      case RequestState.Concluded _, Closed _ -> Ending.SETTLED;
      case RequestState.Acknowledged _, RequestState.Referred _, Sent _ -> Ending.ACKNOWLEDGED;
    };
  }
}
