package org.enlace.request;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.enlace.request.RequestState.Acknowledged;
import org.enlace.request.RequestState.AcknowledgedByLink;
import org.enlace.request.RequestState.Closed;
import org.enlace.request.RequestState.Declined;
import org.enlace.request.RequestState.Referred;
import org.enlace.request.RequestState.Replied;
import org.enlace.request.RequestState.Sent;
import org.enlace.request.RequestState.Withdrawn;
import org.enlace.request.Transitions.Verdict;
import org.junit.jupiter.api.Test;

class TransitionsTests {
  private static final Instant THEN = Instant.parse("2026-11-22T03:14:00Z");
  private static final Instant NOW = THEN.plus(Duration.ofDays(2));
  private static final String OUTCOMES =
      "answer→answered answer-elsewhere→answered-elsewhere decline→declined"
          + " misaddress→misaddressed ";

  private static final List<RequestState> STATES =
      List.of(
          new Sent(THEN),
          new Acknowledged(THEN),
          new AcknowledgedByLink(THEN),
          new Referred(THEN),
          new Replied(THEN, Outcome.ANSWERED),
          new Replied(THEN, Outcome.ANSWERED_ELSEWHERE),
          new Replied(THEN, Outcome.MISADDRESSED),
          new Declined(THEN),
          new Withdrawn(THEN),
          new Closed(THEN, null),
          new Closed(THEN, Outcome.ANSWERED),
          new Closed(THEN, Outcome.DECLINED));

  @Test
  void letsTheSenderDoExactlyThis() {
    assertThat(table(Side.SENDER))
        .containsExactly(
            "Sent: message→sent release→sent hand-over→sent withdraw→withdrawn",
            "Acknowledged: message→acknowledged release→acknowledged hand-over→acknowledged"
                + " withdraw→withdrawn close→closed",
            "AcknowledgedByLink: message→acknowledged release→acknowledged"
                + " hand-over→acknowledged withdraw→withdrawn close→closed",
            "Referred: message→referred release→referred hand-over→referred"
                + " withdraw→withdrawn close→closed",
            "Replied answered: message→answered release→answered hand-over→answered close→closed",
            "Replied answered-elsewhere: message→answered-elsewhere release→answered-elsewhere"
                + " hand-over→answered-elsewhere close→closed",
            "Replied misaddressed: message→misaddressed release→misaddressed"
                + " hand-over→misaddressed close→closed",
            "Declined: close→closed",
            "Withdrawn: ",
            "Closed: reopen→acknowledged",
            "Closed answered: reopen→acknowledged",
            "Closed declined: ");
  }

  @Test
  void letsTheReceiverDoExactlyThis() {
    assertThat(table(Side.RECEIVER))
        .containsExactly(
            "Sent: acknowledge→acknowledged refer→referred "
                + OUTCOMES
                + "message→acknowledged request-release→acknowledged hand-over→sent"
                + " lower-urgency→sent",
            "Acknowledged: acknowledge→acknowledged refer→referred "
                + OUTCOMES
                + "message→acknowledged request-release→acknowledged hand-over→acknowledged"
                + " lower-urgency→acknowledged",
            "AcknowledgedByLink: acknowledge→acknowledged undo-acknowledgement→sent"
                + " refer→referred "
                + OUTCOMES
                + "message→acknowledged request-release→acknowledged hand-over→acknowledged"
                + " lower-urgency→acknowledged",
            "Referred: refer→referred "
                + OUTCOMES
                + "message→referred request-release→referred hand-over→referred lower-urgency→referred",
            "Replied answered: " + OUTCOMES + "message→answered hand-over→answered",
            "Replied answered-elsewhere: "
                + OUTCOMES
                + "message→answered-elsewhere hand-over→answered-elsewhere",
            "Replied misaddressed: " + OUTCOMES + "message→misaddressed hand-over→misaddressed",
            "Declined: " + OUTCOMES + "message→declined hand-over→declined",
            "Withdrawn: ",
            "Closed: ",
            "Closed answered: ",
            "Closed declined: ");
  }

  @Test
  void letsADeskDoNothingButWhatIsAboutItsReferral() {
    String all = "accept-referral→%1$s return-referral→%1$s answer-referral→%1$s";
    assertThat(table(Side.DESK))
        .containsExactly(
            "Sent: ",
            "Acknowledged: ",
            "AcknowledgedByLink: ",
            "Referred: " + all.formatted("referred"),
            "Replied answered: " + all.formatted("answered"),
            "Replied answered-elsewhere: " + all.formatted("answered-elsewhere"),
            "Replied misaddressed: " + all.formatted("misaddressed"),
            "Declined: return-referral→declined",
            "Withdrawn: ",
            "Closed: ",
            "Closed answered: ",
            "Closed declined: ");
  }

  @Test
  void letsAHolderOfALinkAcknowledgeWhatWaitsAndNothingElse() {
    assertThat(table(Side.LINK).getFirst()).isEqualTo("Sent: acknowledge→acknowledged");
    assertThat(table(Side.LINK).stream().skip(1)).allMatch(row -> row.endsWith(": "));
  }

  @Test
  void letsAnOnlookerDoNothing() {
    assertThat(table(Side.ONLOOKER)).allMatch(row -> row.endsWith(": "));
  }

  @Test
  void tellsWhatIsNeverThisSidesFromWhatIsNotPossibleNow() {
    assertThat(verdict(new Sent(THEN), Act.ACKNOWLEDGE, Side.SENDER))
        .isEqualTo(new Verdict.NotOfThisSide());
    assertThat(verdict(new Sent(THEN), Act.CLOSE, Side.SENDER)).isEqualTo(new Verdict.NotNow());
    assertThat(verdict(new Sent(THEN), Act.UNDO_ACKNOWLEDGEMENT, Side.RECEIVER))
        .isEqualTo(new Verdict.NotNow());
  }

  @Test
  void keepsWhetherAnAcknowledgementWasMadeByALink() {
    assertThat(verdict(new Sent(THEN), Act.ACKNOWLEDGE, Side.LINK))
        .isEqualTo(new Verdict.Next(new AcknowledgedByLink(NOW)));
    assertThat(verdict(new AcknowledgedByLink(THEN), Act.UNDO_ACKNOWLEDGEMENT, Side.RECEIVER))
        .isEqualTo(new Verdict.Next(new Sent(NOW)));
  }

  @Test
  void reopensWithinThirtyDaysAndNotALaterMoment() {
    Closed closed = new Closed(THEN, Outcome.ANSWERED);
    Instant last = THEN.plus(Duration.ofDays(30));
    assertThat(Transitions.verdict(closed, Act.REOPEN, Side.SENDER, last.minusNanos(1)))
        .isInstanceOf(Verdict.Next.class);
    assertThat(Transitions.verdict(closed, Act.REOPEN, Side.SENDER, last))
        .isEqualTo(new Verdict.TooLate(last));
    assertThat(Transitions.possible(closed, Side.SENDER, last)).isEmpty();
  }

  @Test
  void doesNotReopenWhatWasDeclined() {
    assertThat(verdict(new Closed(THEN, Outcome.DECLINED), Act.REOPEN, Side.SENDER))
        .isEqualTo(new Verdict.WasDeclined());
  }

  @Test
  void keepsTheOutcomeWhenTheSenderCloses() {
    assertThat(verdict(new Declined(THEN), Act.CLOSE, Side.SENDER))
        .isEqualTo(new Verdict.Next(new Closed(NOW, Outcome.DECLINED)));
    assertThat(verdict(new Referred(THEN), Act.CLOSE, Side.SENDER))
        .isEqualTo(new Verdict.Next(new Closed(NOW, null)));
  }

  @Property
  void neverOffersWhatItRefusesNorRefusesWhatItOffers(
      @ForAll Side side, @ForAll Act act, @ForAll("walks") List<Step> walk) {
    RequestState state = walkedTo(walk).getLast();
    boolean offered = Transitions.possible(state, side, NOW).contains(act);
    assertThat(verdict(state, act, side) instanceof Verdict.Next).isEqualTo(offered);
  }

  @Property
  void holdsTheRulesOfTheLifeOfARequestOnEveryWalk(@ForAll("walks") List<Step> walk) {
    List<RequestState> life = walkedTo(walk);
    for (int each = 1; each < life.size(); each++) {
      RequestState before = life.get(each - 1);
      RequestState after = life.get(each);
      assertThat(before).isNotInstanceOf(Withdrawn.class);
      if (before instanceof Closed closed) {
        assertThat(closed.outcome()).isNotEqualTo(Outcome.DECLINED);
        assertThat(after).isInstanceOf(Acknowledged.class);
      }
      if (after instanceof Closed closed) {
        assertThat(before).isNotInstanceOf(Sent.class);
        assertThat(closed.outcome()).isEqualTo(before.outcome());
      }
      if (after instanceof Sent && !(before instanceof Sent)) {
        assertThat(before).isInstanceOf(AcknowledgedByLink.class);
      }
      if (after instanceof Withdrawn) {
        assertThat(before.outcome()).as("what has an outcome is closed, not withdrawn").isNull();
      }
    }
  }

  /// Somebody tries something.
  record Step(Side side, Act act) {}

  @Provide
  Arbitrary<List<Step>> walks() {
    return Combinators.combine(Arbitraries.of(Side.class), Arbitraries.of(Act.class))
        .as(Step::new)
        .list()
        .ofMaxSize(30);
  }

  /// The states that a request passes through when only what is possible has an effect.
  private static List<RequestState> walkedTo(List<Step> walk) {
    List<RequestState> life = new ArrayList<>(List.of(new Sent(THEN)));
    for (Step step : walk) {
      if (verdict(life.getLast(), step.act(), step.side()) instanceof Verdict.Next next) {
        life.add(next.state());
      }
    }
    return life;
  }

  private static Verdict verdict(RequestState state, Act act, Side side) {
    return Transitions.verdict(state, act, side, NOW);
  }

  private static List<String> table(Side side) {
    List<String> rows = new ArrayList<>();
    for (RequestState state : STATES) {
      String outcome = state.outcome() == null ? "" : " " + state.outcome().word();
      String name = state instanceof Declined ? "" : outcome;
      rows.add(
          EnumSet.allOf(Act.class).stream()
              .filter(act -> verdict(state, act, side) instanceof Verdict.Next)
              .map(act -> act.word() + "→" + reached(state, act, side))
              .collect(joining(" ", state.getClass().getSimpleName() + name + ": ", "")));
    }
    return rows;
  }

  private static String reached(RequestState state, Act act, Side side) {
    return verdict(state, act, side) instanceof Verdict.Next next ? next.state().word() : "";
  }
}
