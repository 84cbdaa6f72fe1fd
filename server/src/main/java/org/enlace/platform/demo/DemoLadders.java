package org.enlace.platform.demo;

import java.util.List;
import java.util.Locale;
import org.enlace.duty.ladder.Consents;
import org.enlace.duty.ladder.LadderId;
import org.enlace.duty.ladder.Ladders;
import org.enlace.duty.ladder.Pressure;
import org.enlace.duty.ladder.RulesWords;
import org.enlace.duty.ladder.RulesWords.StepWords;
import org.enlace.duty.ladder.WakeLimits;
import org.enlace.kernel.StateCode;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/// How the States of the personas want to be called: each in its own way, set by its nominator.
/// Brazil leaves what is urgent at the default. Peru's technical officer agreed to be woken.
@Component
@ConditionalOnBooleanProperty("enlace.demonstration")
class DemoLadders {
  private static final RulesWords QUICK =
      new RulesWords(
          "wake",
          "any",
          15,
          List.of(
              new StepWords("on-duty", null, List.of(), 10, 1),
              new StepWords("deputy", null, List.of(), 10, 0),
              new StepWords("other-track", null, List.of("email"), 30, 0)));

  private static final RulesWords TOGETHER =
      new RulesWords(
          "hold",
          "all",
          30,
          List.of(
              new StepWords("on-duty", null, List.of(), 30, 0),
              new StepWords("desk", null, List.of("email"), 60, 0)));

  private static final RulesWords SLOW =
      new RulesWords(
          "hold", "any", 20, List.of(new StepWords("on-duty", null, List.of("email"), 1_440, 1)));

  private final DemoOfficers officers;
  private final Ladders ladders;
  private final Consents consents;
  private final WakeLimits limits;

  DemoLadders(DemoOfficers officers, Ladders ladders, Consents consents, WakeLimits limits) {
    this.officers = officers;
    this.ladders = ladders;
    this.consents = consents;
    this.limits = limits;
  }

  void set() {
    set("pe", Pressure.URGENT, QUICK);
    set("mx", Pressure.URGENT, TOGETHER);
    set("br", Pressure.ROUTINE, SLOW);
    officers.as(
        officers.actor("pe-nominator"),
        () -> limits.set(new StateCode("BR"), new WakeLimits.Wanted(3, 24), 0).orThrow());
    officers.as(
        officers.actor("pe-technical"),
        () ->
            consents.own().stream()
                .map(each -> consents.say(each.holder().id(), true).orThrow())
                .toList());
  }

  private void set(String state, Pressure pressure, RulesWords rules) {
    LadderId id = new LadderId(new StateCode(state.toUpperCase(Locale.ROOT)), pressure);
    officers.as(
        officers.actor(state + "-nominator"), () -> ladders.set(id, rules, "\"0\"").orThrow());
  }
}
