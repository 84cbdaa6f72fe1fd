package org.enlace.platform.demo;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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

/// Founds the demonstration's networks, one to which all States belong and one of a few, and says
/// which States take part in those that are not run here.
@Component
@ConditionalOnBooleanProperty("enlace.demonstration")
class DemoNetwork {
  static final NetworkCode CODE = new NetworkCode("red-enlace");
  static final CategoryCode TECHNICAL = new CategoryCode("technical");
  static final CategoryCode DIPLOMATIC = new CategoryCode("diplomatic");

  /// A second network that is run here: a fictional group of some States.
  static final NetworkCode GROUP = new NetworkCode("grupo-regional");

  static final CategoryCode TEAM = new CategoryCode("csirt");
  private static final LocalDate SINCE = LocalDate.of(2024, 5, 9);

  private static final LocalDate GROUP_SINCE = LocalDate.of(2025, 3, 3);
  private static final Set<String> IN_GROUP =
      Set.of("AR", "BR", "CL", "CO", "CR", "MX", "PE", "UY");

  // Who takes part in networks that are not run here: in the demonstration these are examples, not
  // statements about membership.
  private static final Set<String> IN_CSIRTAMERICAS =
      Set.of("AR", "BR", "CL", "CO", "CR", "DO", "EC", "GT", "JM", "MX", "PA", "PE", "PY", "UY");
  private static final Set<String> IN_BUDAPEST =
      Set.of(
          "AR", "AU", "BR", "CA", "CL", "CO", "CR", "DE", "DO", "EC", "ES", "FR", "GB", "IT", "JP",
          "NL", "PA", "PE", "PT", "PY", "SE", "US");
  private static final Set<String> NOT_IN_INTERPOL = Set.of("KP", "TV");

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
    foundGroup();
    for (State state : states.all()) {
      networks.admit(CODE, state.code(), SINCE).orThrow();
      if (!NOT_IN_INTERPOL.contains(state.code().value())) {
        networks.admit(new NetworkCode("interpol-i247"), state.code(), SINCE).orThrow();
      }
    }
    admit("csirtamericas", IN_CSIRTAMERICAS);
    admit("budapest-247", IN_BUDAPEST);
    admit("cicte", members("oas"));
  }

  /// Every State, in an order that does not change.
  List<State> states() {
    return states.all();
  }

  static boolean isInGroup(StateCode state) {
    return IN_GROUP.contains(state.value());
  }

  private void foundGroup() {
    Period year = Period.ofMonths(12);
    networks
        .found(
            new Networks.NetworkDraft(
                GROUP,
                false,
                LocalText.of(
                    "Grupo regional de respuesta (ficticio)",
                    "Regional response group (fictional)"),
                List.of(
                    new Category(
                        TEAM,
                        LocalText.of("Equipo de respuesta (CSIRT)", "Response team (CSIRT)"),
                        true)),
                LocalText.of(
                    "Los equipos del grupo se consultan sobre incidentes que afectan a más de uno de"
                        + " sus miembros. Lo que acuerdan no obliga a ningún Estado.",
                    "The teams of the group consult each other about incidents that affect more"
                        + " than one of its members. What they agree binds no State."),
                LocalText.none(),
                List.of(new LanguageTag("es"), new LanguageTag("pt")),
                Network.Visibility.SITE,
                Period.ofMonths(6),
                new Network.Retention(year, year, Period.ofMonths(24), year, Period.ofMonths(60))))
        .orThrow();
    for (String code : IN_GROUP) {
      networks.admit(GROUP, new StateCode(code), GROUP_SINCE).orThrow();
    }
  }

  private Set<String> members(String group) {
    return states.group(group).orElseThrow().members(SINCE).stream()
        .map(StateCode::value)
        .collect(Collectors.toSet());
  }

  private void admit(String network, Set<String> members) {
    for (String code : members) {
      networks.admit(new NetworkCode(network), new StateCode(code), SINCE).orThrow();
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
