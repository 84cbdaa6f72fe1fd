package org.enlace.duty.rest;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.enlace.duty.Reach;
import org.enlace.duty.ReachAnswer;
import org.enlace.kernel.CategoryCode;
import org.enlace.kernel.NetworkCode;
import org.enlace.kernel.Role;
import org.enlace.kernel.StateCode;
import org.enlace.ui.api.Access;
import org.enlace.ui.api.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Who answers for a State, as JSON.
@RestController
class ReachResource {
  private final Reach reach;

  ReachResource(Reach reach) {
    this.reach = reach;
  }

  /// Who answers for the State now, or at the instant asked for.
  @GetMapping("/api/v1/states/{iso2}/reach")
  @Access(
      value = Access.Who.ROLES,
      roles = {
        Role.SECRETARIAT,
        Role.NOMINATOR,
        Role.MISSION,
        Role.CONTACT,
        Role.DESK,
        Role.EXERCISE_DIRECTOR
      })
  ReachJson reach(
      @PathVariable String iso2,
      @RequestParam(required = false) @Nullable String network,
      @RequestParam(required = false) @Nullable String category,
      @RequestParam(required = false) @Nullable String at,
      Locale locale) {
    StateCode state =
        StateCode.parse(iso2).orElseThrow(() -> unknown("state-unknown", "state").asException());
    ReachAnswer answer =
        reach.at(
            state,
            read(network, NetworkCode::parse, unknown("network-unknown", "network")),
            read(category, CategoryCode::parse, unknown("category-unknown", "category")),
            read(at, ReachResource::instant, Problem.of("duty", "at-malformed", 400).about("at")));
    return switch (answer) {
      case ReachAnswer.Answer told -> ReachJson.of(told, locale);
      case ReachAnswer.Refused(Problem problem) -> throw problem.asException();
    };
  }

  private static <T> @Nullable T read(
      @Nullable String text, Function<String, Optional<T>> parse, Problem otherwise) {
    return text == null ? null : parse.apply(text).orElseThrow(otherwise::asException);
  }

  private static Optional<Instant> instant(String text) {
    try {
      return Optional.of(Instant.parse(text));
    } catch (DateTimeParseException malformed) {
      return Optional.empty();
    }
  }

  private static Problem unknown(String slug, String field) {
    return Problem.of("duty", slug, 404).about(field);
  }
}
