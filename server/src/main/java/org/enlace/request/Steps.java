package org.enlace.request;

import java.util.Set;
import org.enlace.duty.Acknowledgement;
import org.enlace.duty.Ending;
import org.enlace.duty.Escalations;
import org.enlace.duty.Standing;
import org.enlace.protocol.Urgency;
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
    move(of.row(), next, signedIn(of));
    return next;
  }

  /// An authority that its State lets answer abroad did so: that is the State's answer.
  void answeredByDesk(Case of) {
    move(of.row(), new RequestState.Replied(of.now(), Outcome.ANSWERED), signedIn(of));
  }

  private static boolean showsArrival(Act act) {
    return act != Act.ACKNOWLEDGE && act != Act.HAND_OVER && act != Act.LOWER_URGENCY;
  }

  /// Whether more of those who were called are to acknowledge.
  boolean isAwaited(Case of) {
    Standing standing =
        escalations.standing(RequestOccasion.KIND, Set.of(of.row().id())).get(of.row().id());
    return standing != null && standing.isOpen();
  }

  /// One more of those who were called acknowledges what another has acknowledged already.
  void acknowledgeToo(Case of) {
    escalations.acknowledge(RequestOccasion.KIND, of.row().id(), signedIn(of));
  }

  /// The receiver treats it as less urgent.
  void lower(Case of, Urgency to) {
    boolean wasUrgent = of.row().isUrgent();
    requests.lower(of.row().id(), to);
    if (wasUrgent && to.compareTo(Urgency.URGENT) < 0) {
      escalations.lower(RequestOccasion.KIND, of.row().id());
    }
  }

  private static Acknowledgement signedIn(Case of) {
    return new Acknowledgement.SignedIn(of.category(), of.viewer().holders());
  }

  /// Puts a request into its next state; nothing where that is the same.
  ///
  /// @param how somebody acknowledges, where that is the step
  void move(RequestRow row, RequestState next, Acknowledgement how) {
    RequestState before = row.state();
    if (before.equals(next)) {
      return;
    }
    requests.move(row.id(), next);
    if (next instanceof Sent) {
      escalations.begin(Dispatch.call(row));
    } else if (next instanceof RequestState.Acknowledged || next instanceof AcknowledgedByLink) {
      escalations.acknowledge(RequestOccasion.KIND, row.id(), how);
    } else if (before instanceof RequestState.Open) {
      escalations.end(RequestOccasion.KIND, row.id(), ending(next));
    }
    if (next instanceof Withdrawn || next instanceof Closed) {
      referrals.endLive(row.id(), next.at());
    }
  }

  private static Ending ending(RequestState next) {
    return next instanceof Withdrawn ? Ending.WITHDRAWN : Ending.SETTLED;
  }
}
