package org.enlace.request;

import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.enlace.kernel.CategoryCode;
import org.enlace.kernel.StateCode;
import org.enlace.request.ReadingPolicy.Reading;
import org.enlace.request.Transitions.Verdict;
import org.enlace.ui.api.Problem;
import org.jspecify.annotations.Nullable;

/// A request as one actor stands towards it.
///
/// @param now the time at which it is looked at
record Case(RequestRow row, Circle circle, Viewer viewer, Instant now) {

  /// What does not need the content to be read: it moves the request, or hands it to somebody.
  private static final Set<Act> BLIND =
      Set.of(
          Act.ACKNOWLEDGE,
          Act.UNDO_ACKNOWLEDGEMENT,
          Act.HAND_OVER,
          Act.LOWER_URGENCY,
          Act.WITHDRAW,
          Act.CLOSE,
          Act.REOPEN,
          Act.ACCEPT_REFERRAL,
          Act.RETURN_REFERRAL,
          Act.ANSWER_REFERRAL);

  Set<Side> sides() {
    return circle.sidesOf(viewer);
  }

  Reading reading() {
    return ReadingPolicy.of(viewer, circle);
  }

  StateCode state() {
    return viewer.state();
  }

  boolean isReceivers() {
    return viewer.isContactOf(row.to().state());
  }

  /// What the actor can do now.
  TreeSet<Act> possible() {
    TreeSet<Act> possible = new TreeSet<>();
    sides().forEach(side -> possible.addAll(Transitions.possible(row.state(), side, now)));
    if (!reading().isOpen()) {
      possible.retainAll(BLIND);
    }
    return possible;
  }

  /// Where the act leads.
  ///
  /// @throws org.enlace.ui.api.ProblemException where it is not the actor's, or not possible now
  RequestState step(Act act) {
    boolean ever = false;
    for (Side side : sides()) {
      switch (Transitions.verdict(row.state(), act, side, now)) {
        case Verdict.Next(RequestState next) -> {
          if (!BLIND.contains(act) && !reading().isOpen()) {
            throw Problems.notReadable(reading());
          }
          return next;
        }
        case Verdict.TooLate(Instant until) -> throw Problems.tooLate(until);
        case Verdict.WasDeclined _ ->
            throw Problem.of("request", "declined-stays-closed", 409).asException();
        case Verdict.NotNow _ -> ever = true;
        case Verdict.NotOfThisSide _ -> {}
      }
    }
    throw ever ? Problems.notNow(row.state(), possible()) : Problems.notOfThisSide(possible());
  }

  /// The category in which the actor acts here: that of the request on its own side if it holds it,
  /// else the first that it holds.
  @Nullable CategoryCode category() {
    CategoryCode asked = row.partyOf(viewer.state()).category();
    return viewer.tracks().contains(asked)
        ? asked
        : viewer.tracks().stream().sorted().findFirst().orElse(null);
  }
}
