package org.enlace.request;

import static org.enlace.request.Act.ACCEPT_REFERRAL;
import static org.enlace.request.Act.ACKNOWLEDGE;
import static org.enlace.request.Act.ANSWER_REFERRAL;
import static org.enlace.request.Act.CLOSE;
import static org.enlace.request.Act.HAND_OVER;
import static org.enlace.request.Act.LOWER_URGENCY;
import static org.enlace.request.Act.MESSAGE;
import static org.enlace.request.Act.REFER;
import static org.enlace.request.Act.RELEASE;
import static org.enlace.request.Act.REOPEN;
import static org.enlace.request.Act.REQUEST_RELEASE;
import static org.enlace.request.Act.RETURN_REFERRAL;
import static org.enlace.request.Act.UNDO_ACKNOWLEDGEMENT;
import static org.enlace.request.Act.WITHDRAW;
import static org.enlace.request.Side.DESK;
import static org.enlace.request.Side.LINK;
import static org.enlace.request.Side.RECEIVER;
import static org.enlace.request.Side.SENDER;

import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.enlace.request.RequestState.Acknowledged;
import org.enlace.request.RequestState.AcknowledgedByLink;
import org.enlace.request.RequestState.Closed;
import org.enlace.request.RequestState.Concluded;
import org.enlace.request.RequestState.Declined;
import org.enlace.request.RequestState.Open;
import org.enlace.request.RequestState.Referred;
import org.enlace.request.RequestState.Replied;
import org.enlace.request.RequestState.Sent;

/// The one table of what can be done with a request: in which state, by which side, leading where.
/// What is not in it is refused. Its steps are methods of the states themselves, so that a row
/// which leads where its state does not go does not compile.
///
/// Two things are decided beside it: whether a handling label lets somebody act on the content
/// ([SharingPolicy]), and whether a referral is still in the hands of its authority.
final class Transitions {
  private static final Map<Class<?>, Map<Side, Map<Act, Step>>> TABLE = new LinkedHashMap<>();

  static {
    Rows<Sent> sent = from(Sent.class);
    sent.may(RECEIVER, ACKNOWLEDGE, Sent::acknowledged);
    sent.may(LINK, ACKNOWLEDGE, Sent::acknowledgedByLink);
    sent.may(RECEIVER, MESSAGE, Sent::acknowledged);
    sent.may(RECEIVER, REQUEST_RELEASE, Sent::acknowledged);
    open(sent);

    Rows<AcknowledgedByLink> byLink = from(AcknowledgedByLink.class);
    byLink.may(RECEIVER, ACKNOWLEDGE, AcknowledgedByLink::acknowledged);
    byLink.may(RECEIVER, UNDO_ACKNOWLEDGEMENT, AcknowledgedByLink::undone);
    byLink.may(RECEIVER, MESSAGE, AcknowledgedByLink::acknowledged);
    byLink.may(RECEIVER, REQUEST_RELEASE, AcknowledgedByLink::acknowledged);
    byLink.may(SENDER, CLOSE, AcknowledgedByLink::closed);
    open(byLink);

    Rows<Acknowledged> acknowledged = from(Acknowledged.class);
    acknowledged.stays(RECEIVER, ACKNOWLEDGE, MESSAGE, REQUEST_RELEASE);
    acknowledged.may(SENDER, CLOSE, Acknowledged::closed);
    open(acknowledged);

    Rows<Referred> referred = from(Referred.class);
    referred.stays(RECEIVER, MESSAGE, REQUEST_RELEASE);
    referred.stays(DESK, ACCEPT_REFERRAL, RETURN_REFERRAL, ANSWER_REFERRAL);
    referred.may(SENDER, CLOSE, Referred::closed);
    open(referred);

    Rows<Replied> replied = from(Replied.class);
    replied.stays(SENDER, MESSAGE, RELEASE, HAND_OVER);
    replied.stays(DESK, ACCEPT_REFERRAL, RETURN_REFERRAL, ANSWER_REFERRAL);
    concluded(replied);

    Rows<Declined> declined = from(Declined.class);
    declined.stays(DESK, RETURN_REFERRAL);
    concluded(declined);

    from(Closed.class).may(SENDER, REOPEN, Closed::reopened);
  }

  private Transitions() {}

  /// What the table says to an act.
  sealed interface Verdict {
    /// It is possible and leads to this state, which may be the same.
    record Next(RequestState state) implements Verdict {}

    /// It is never this side's to do.
    record NotOfThisSide() implements Verdict {}

    /// It is not possible in this state.
    record NotNow() implements Verdict {}

    /// What was closed can no longer be reopened.
    record TooLate(Instant until) implements Verdict {}

    /// What was declined is not reopened.
    record WasDeclined() implements Verdict {}
  }

  static Verdict verdict(RequestState state, Act act, Side side, Instant now) {
    Step step = steps(state, side).get(act);
    if (step == null) {
      return isEver(side, act) ? new Verdict.NotNow() : new Verdict.NotOfThisSide();
    }
    if (state instanceof Closed closed && !closed.isReopenable(now)) {
      return closed.outcome() == Outcome.DECLINED
          ? new Verdict.WasDeclined()
          : new Verdict.TooLate(closed.reopenableUntil());
    }
    return new Verdict.Next(step.apply(state, now));
  }

  /// What the side can do in that state now.
  static Set<Act> possible(RequestState state, Side side, Instant now) {
    Set<Act> possible = EnumSet.noneOf(Act.class);
    for (Act act : steps(state, side).keySet()) {
      if (verdict(state, act, side, now) instanceof Verdict.Next) {
        possible.add(act);
      }
    }
    return possible;
  }

  /// Whether the act is the side's in any state.
  private static boolean isEver(Side side, Act act) {
    return TABLE.values().stream()
        .anyMatch(sides -> sides.getOrDefault(side, Map.of()).containsKey(act));
  }

  private static Map<Act, Step> steps(RequestState state, Side side) {
    return TABLE.getOrDefault(state.getClass(), Map.of()).getOrDefault(side, Map.of());
  }

  /// What holds in every state that the receiver has not concluded.
  private static <S extends Open> void open(Rows<S> rows) {
    rows.may(RECEIVER, REFER, Open::referred);
    for (Outcome outcome : Outcome.values()) {
      rows.may(RECEIVER, Act.giving(outcome), (state, now) -> state.concluded(outcome, now));
    }
    rows.stays(RECEIVER, HAND_OVER, LOWER_URGENCY);
    rows.stays(SENDER, MESSAGE, RELEASE, HAND_OVER);
    rows.may(SENDER, WITHDRAW, Open::withdrawn);
  }

  /// What holds in every state that the receiver has concluded.
  private static <S extends Concluded> void concluded(Rows<S> rows) {
    for (Outcome outcome : Outcome.values()) {
      rows.may(RECEIVER, Act.giving(outcome), (state, now) -> state.concluded(outcome, now));
    }
    rows.stays(RECEIVER, MESSAGE, HAND_OVER);
    rows.may(SENDER, CLOSE, Concluded::closed);
  }

  private static <S extends RequestState> Rows<S> from(Class<S> state) {
    Map<Side, Map<Act, Step>> sides = new EnumMap<>(Side.class);
    TABLE.put(state, sides);
    return new Rows<>(state, sides);
  }

  @FunctionalInterface
  private interface Step {
    RequestState apply(RequestState state, Instant now);
  }

  /// The rows of one state.
  private record Rows<S extends RequestState>(Class<S> from, Map<Side, Map<Act, Step>> sides) {
    void may(Side side, Act act, BiFunction<? super S, Instant, RequestState> step) {
      sides
          .computeIfAbsent(side, _ -> new EnumMap<>(Act.class))
          .put(act, (state, now) -> step.apply(from.cast(state), now));
    }

    void stays(Side side, Act... acts) {
      List.of(acts).forEach(act -> may(side, act, (state, _) -> state));
    }
  }
}
