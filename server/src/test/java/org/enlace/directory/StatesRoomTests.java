package org.enlace.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.enlace.EnlaceTest;
import org.enlace.kernel.Role;
import org.enlace.kernel.StateCode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@EnlaceTest
class StatesRoomTests {
  private static final Locale SPANISH = Locale.forLanguageTag("es");
  private static final StateCode BOLIVIA = new StateCode("BO");

  @Autowired ApplicationContext site;
  @Autowired States states;

  @Test
  void namesStatesInTheReadersLanguageAndElseInEnglish() {
    assertThat(states.name(BOLIVIA, SPANISH)).isEqualTo("Bolivia (Estado Plurinacional de)");
    assertThat(states.name(BOLIVIA, Locale.GERMAN)).isEqualTo("Bolivia (Plurinational State of)");
    assertThat(states.name(new StateCode("ZZ"), SPANISH)).isEqualTo("ZZ");
  }

  @Test
  void knowsFictionalStatesWithoutListingThem() {
    StateCode fictional = new StateCode("XB");
    assertThat(states.find(fictional))
        .hasValueSatisfying(state -> assertThat(state.status()).isEqualTo(State.Status.FICTIONAL));
    assertThat(states.name(fictional, SPANISH)).isEqualTo("Estado ficticio XB");
    assertThat(states.all()).hasSize(195).noneMatch(state -> state.code().isFictional());
    assertThat(states.find(new StateCode("ZZ"))).isEmpty();
  }

  @Test
  void findsStatesByWhatPeopleCallThem() {
    assertThat(states.matching("mexico").getFirst()).isEqualTo(new StateCode("MX"));
    assertThat(states.matching("Méx").getFirst()).isEqualTo(new StateCode("MX"));
    assertThat(states.matching("pér")).contains(new StateCode("PE"));
    assertThat(states.matching("Pérou")).containsExactly(new StateCode("PE"));
    assertThat(states.matching("Deutschland")).containsExactly(new StateCode("DE"));
    assertThat(states.matching("墨西哥")).containsExactly(new StateCode("MX"));
    assertThat(states.matching("Turkey")).contains(new StateCode("TR"));
    assertThat(states.matching("bra").getFirst()).isEqualTo(new StateCode("BR"));
    assertThat(states.matching("of").size()).isLessThan(60);
    assertThat(states.matching(" ")).isEmpty();
    assertThat(states.matching("Atlantis")).isEmpty();
  }

  @Test
  void sortsAsTheLanguageDoes() {
    List<StateCode> order = states.sorted(SPANISH).stream().map(State::code).toList();
    assertThat(order.indexOf(new StateCode("ES")))
        .isEqualTo(order.indexOf(new StateCode("SI")) + 1)
        .isLessThan(order.indexOf(new StateCode("US")));
    assertThat(order.indexOf(new StateCode("AT")))
        .isGreaterThan(order.indexOf(new StateCode("AU")));
  }

  @Test
  void tellsTheGroupsOfADay() {
    StateCode kingdom = new StateCode("GB");
    assertThat(states.groupsOf(kingdom, LocalDate.parse("2019-12-31")))
        .extracting(States.Group::id)
        .contains("eu");
    assertThat(states.groupsOf(kingdom, LocalDate.parse("2026-11-22")))
        .extracting(States.Group::id)
        .contains("nato")
        .doesNotContain("eu");
  }

  @Test
  void callsAStateAsTheNetworkDoes() {
    ListedRows rows = ListedRows.in(site);
    rows.as(
        rows.actor(null, Role.SECRETARIAT, null),
        () -> {
          states.rename(rows.network(), BOLIVIA, Map.of("es", "Estado Plurinacional de Bolivia"));
          return BOLIVIA;
        });
    assertThat(states.name(BOLIVIA, rows.network(), SPANISH))
        .isEqualTo("Estado Plurinacional de Bolivia");
    assertThat(states.name(BOLIVIA, rows.network(), Locale.ENGLISH))
        .isEqualTo("Bolivia (Plurinational State of)");
    assertThat(states.name(BOLIVIA, SPANISH)).isEqualTo("Bolivia (Estado Plurinacional de)");
  }
}
