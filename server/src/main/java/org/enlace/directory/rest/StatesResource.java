package org.enlace.directory.rest;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.enlace.directory.State;
import org.enlace.directory.States;
import org.enlace.kernel.LanguageTag;
import org.enlace.kernel.StateCode;
import org.enlace.ui.api.Access;
import org.enlace.ui.api.PageOf;
import org.enlace.ui.api.Problem;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// The States, named in the language of `Accept-Language`.
@RestController
class StatesResource {
  private final States states;
  private final InstantSource clock;

  StatesResource(States states, InstantSource clock) {
    this.states = states;
    this.clock = clock;
  }

  /// A State on the wire.
  ///
  /// @param name in the language asked for, or the nearest there is
  /// @param groups ids of the groups it belongs to today
  record StateJson(
      String iso2,
      String iso3,
      String name,
      String status,
      String region,
      String subregion,
      String zone,
      List<String> languages,
      List<String> groups) {}

  /// Every State, in the alphabetical order of the language.
  @GetMapping("/api/v1/states")
  @Access(Access.Who.SIGNED_IN)
  PageOf<StateJson> all(Locale locale) {
    return new PageOf<>(
        states.sorted(locale).stream().map(state -> json(state, locale)).toList(), null);
  }

  /// One State.
  @GetMapping("/api/v1/states/{iso2}")
  @Access(Access.Who.SIGNED_IN)
  StateJson one(@PathVariable String iso2, Locale locale) {
    return StateCode.parse(iso2)
        .flatMap(states::find)
        .map(state -> json(state, locale))
        .orElseThrow(() -> Problem.of("directory", "state-unknown", 404).asException());
  }

  private StateJson json(State state, Locale locale) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return new StateJson(
        state.code().value(),
        state.iso3(),
        states.name(state.code(), locale),
        Given.word(state.status()),
        state.region(),
        state.subregion(),
        state.zone().getId(),
        state.languages().stream().map(LanguageTag::value).toList(),
        states.groupsOf(state.code(), today).stream().map(States.Group::id).toList());
  }
}
