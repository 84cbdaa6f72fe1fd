package org.enlace.delivery.rest;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.enlace.delivery.LineKind;
import org.enlace.delivery.LinesOpen;
import org.enlace.kernel.ActorScope;
import org.enlace.kernel.Role;
import org.enlace.kernel.StateCode;
import org.enlace.ui.api.Access;
import org.enlace.ui.api.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// By which kinds of line notices go to a State.
@RestController
class WaysResource {
  private final LinesOpen lines;

  WaysResource(LinesOpen lines) {
    this.lines = lines;
  }

  /// By which kinds of line notices go to a State.
  ///
  /// @param open those for which the site is set up and which are not switched off
  /// @param off those that the State has switched off
  record Ways(List<String> open, List<String> off) {}

  /// What is to be switched off; all else is on.
  record OffForm(@Nullable List<String> off) {}

  /// By which kinds of line notices go to one's own State; the secretariat may ask for any.
  @GetMapping("/api/v1/states/{iso2}/notice-ways")
  @Access(
      value = Access.Who.ROLES,
      roles = {Role.SECRETARIAT, Role.NOMINATOR, Role.CONTACT})
  Ways of(@PathVariable String iso2) {
    return ways(state(iso2));
  }

  /// Switches `sms`, `voice` and `web-push` off for all lines of one's State, or on again.
  @PutMapping("/api/v1/states/{iso2}/notice-ways")
  @Access(
      value = Access.Who.ROLES,
      roles = {Role.NOMINATOR})
  Ways turn(@PathVariable String iso2, @RequestBody OffForm form) {
    StateCode state = state(iso2);
    List<String> words = form.off();
    if (words == null) {
      throw Problem.missing("off").asException();
    }
    Set<LineKind> switched = LinesOpen.switched();
    boolean known =
        words.stream()
            .allMatch(word -> switched.stream().anyMatch(kind -> kind.word().equals(word)));
    if (!known) {
      throw Problem.invalid("off").asException();
    }
    for (LineKind kind : switched) {
      if (!lines.turn(state, kind, words.contains(kind.word()))) {
        throw Problem.notFound().asException();
      }
    }
    return ways(state);
  }

  private Ways ways(StateCode state) {
    return new Ways(words(lines.kinds(state)), words(lines.off(state)));
  }

  private static List<String> words(Set<LineKind> kinds) {
    return Stream.of(LineKind.values()).filter(kinds::contains).map(LineKind::word).toList();
  }

  /// Another State's is not there for others than the secretariat.
  private static StateCode state(String iso2) {
    return Optional.of(iso2)
        .filter(text -> text.matches("[A-Z]{2}"))
        .map(StateCode::new)
        .filter(state ->
            ActorScope.required().actsFor(state) || ActorScope.required().holds(Role.SECRETARIAT))
        .orElseThrow(() -> Problem.notFound().asException());
  }
}
