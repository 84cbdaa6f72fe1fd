package org.enlace.platform.demo;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;
import org.enlace.directory.Category;
import org.enlace.directory.LocalText;
import org.enlace.directory.Network;
import org.enlace.directory.Networks;
import org.enlace.directory.State;
import org.enlace.directory.States;
import org.enlace.kernel.CategoryCode;
import org.enlace.kernel.LanguageTag;
import org.enlace.kernel.NetworkCode;
import org.enlace.kernel.StateCode;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/// Founds the demonstration's network, to which all States belong, and says which of them take part
/// in the others.
@Component
@ConditionalOnBooleanProperty("enlace.demonstration")
class DemoNetwork {
  static final NetworkCode CODE = new NetworkCode("red-enlace");
  static final CategoryCode TECHNICAL = new CategoryCode("technical");
  static final CategoryCode DIPLOMATIC = new CategoryCode("diplomatic");
  private static final LocalDate SINCE = LocalDate.of(2024, 5, 9);

  /// The States whose national teams CSIRTAmericas' public pages name most often; in the
  /// demonstration they are examples, not a statement about membership.
  private static final Set<String> IN_CSIRTAMERICAS =
      Set.of("AR", "BR", "CL", "CO", "CR", "DO", "EC", "GT", "JM", "MX", "PA", "PE", "PY", "UY");

  private final Networks networks;
  private final States states;

  DemoNetwork(Networks networks, States states) {
    this.networks = networks;
    this.states = states;
  }

  boolean isFounded() {
    return networks.home().isPresent();
  }

  /// As a task.
  void found() {
    Period year = Period.ofMonths(12);
    networks
        .found(
            new Networks.NetworkDraft(
                CODE,
                true,
                LocalText.of("Red de demostración", "Demonstration network"),
                List.of(
                    new Category(DIPLOMATIC, LocalText.of("Diplomático", "Diplomatic"), false),
                    new Category(TECHNICAL, LocalText.of("Técnico", "Technical"), true)),
                terms(),
                LocalText.none(),
                List.of(new LanguageTag("es"), new LanguageTag("en")),
                Network.Visibility.MEMBERS,
                year,
                new Network.Retention(year, year, Period.ofMonths(24), year, Period.ofMonths(60))))
        .orThrow();
    for (State state : states.all()) {
      networks.admit(CODE, state.code(), SINCE).orThrow();
    }
    for (String code : IN_CSIRTAMERICAS) {
      networks.admit(new NetworkCode("csirtamericas"), new StateCode(code), SINCE).orThrow();
    }
  }

  private static LocalText terms() {
    return LocalText.of(
        "Los puntos de contacto reciben solicitudes y las canalizan a la autoridad nacional"
            + " competente. No son los respondientes obligados. La participación es voluntaria y la"
            + " respuesta se da por la vía que cada Estado decida.",
        "Points of contact receive requests and channel them to the competent national authority."
            + " They are not the obliged responders. Taking part is voluntary, and the answer goes"
            + " by the way that each State decides.");
  }
}
