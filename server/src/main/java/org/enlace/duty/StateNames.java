package org.enlace.duty;

import java.util.List;
import java.util.Locale;
import org.enlace.directory.States;
import org.enlace.kernel.ActorScope;
import org.enlace.kernel.StateCode;
import org.enlace.ui.page.Choice;
import org.springframework.stereotype.Component;

/// The names of States, for forms that choose among them.
@Component
public class StateNames {
  private final States states;

  StateNames(States states) {
    this.states = states;
  }

  /// The name of a State.
  public String name(StateCode state, Locale locale) {
    return states.name(state, locale);
  }

  /// All States but the actor's own, by their names.
  public List<Choice> others(Locale locale) {
    return states.sorted(locale).stream()
        .filter(each -> !ActorScope.required().actsFor(each.code()))
        .map(each -> Choice.of(each.code().value(), states.name(each.code(), locale)))
        .toList();
  }
}
