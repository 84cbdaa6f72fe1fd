package org.enlace.duty.rest;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.enlace.duty.Call;
import org.enlace.duty.ladder.LadderId;
import org.enlace.duty.ladder.Ladders;
import org.enlace.duty.ladder.RulesWords;
import org.enlace.duty.rest.LadderJson.EditionJson;
import org.enlace.duty.rest.LadderJson.SimulationJson;
import org.enlace.kernel.CategoryCode;
import org.enlace.kernel.NetworkCode;
import org.enlace.kernel.Role;
import org.enlace.ui.api.Access;
import org.enlace.ui.api.ETags;
import org.enlace.ui.api.PageOf;
import org.enlace.ui.api.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/// How the caller's State wants its contacts called, as JSON. Other States' ladders do not exist
/// for it.
@RestController
class LaddersResource {
  private final Ladders ladders;

  LaddersResource(Ladders ladders) {
    this.ladders = ladders;
  }

  private static ResponseEntity<LadderJson> ok(Ladders.Ladder ladder) {
    return ResponseEntity.ok().eTag(ETags.of(ladder.version())).body(LadderJson.of(ladder));
  }

  /// The ladders of the State: one for what is urgent, one for what is not.
  @GetMapping("/api/v1/ladders")
  @Access(
      value = Access.Who.ROLES,
      roles = {Role.CONTACT, Role.NOMINATOR, Role.MISSION})
  PageOf<LadderJson> list() {
    return new PageOf<>(ladders.own().stream().map(LadderJson::of).toList(), null);
  }

  /// A ladder of the State.
  @GetMapping("/api/v1/ladders/{id}")
  @Access(
      value = Access.Who.ROLES,
      roles = {Role.CONTACT, Role.NOMINATOR, Role.MISSION})
  ResponseEntity<LadderJson> find(@PathVariable String id) {
    return ok(ladders.find(parsed(id)).orElseThrow(() -> Problem.notFound().asException()));
  }

  /// What it was, the newest first.
  @GetMapping("/api/v1/ladders/{id}/history")
  @Access(
      value = Access.Who.ROLES,
      roles = {Role.CONTACT, Role.NOMINATOR, Role.MISSION})
  PageOf<EditionJson> history(@PathVariable String id) {
    return new PageOf<>(ladders.history(parsed(id)).stream().map(EditionJson::of).toList(), null);
  }

  /// Sets it. What is under way goes on as it began.
  @PutMapping("/api/v1/ladders/{id}")
  @Access(value = Access.Who.ROLES, roles = Role.NOMINATOR)
  ResponseEntity<LadderJson> set(
      @PathVariable String id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody RulesWords body) {
    return ok(ladders.set(parsed(id), body, ifMatch).orThrow());
  }

  /// Goes back to the default.
  @DeleteMapping("/api/v1/ladders/{id}")
  @Access(value = Access.Who.ROLES, roles = Role.NOMINATOR)
  ResponseEntity<LadderJson> reset(
      @PathVariable String id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    return ok(ladders.reset(parsed(id), ifMatch).orThrow());
  }

  /// What is simulated.
  ///
  /// @param network in which the request would come
  /// @param category to which it would go
  /// @param at when it would come; absent is now
  record SimulationBody(@Nullable String network, @Nullable String category, @Nullable String at) {}

  /// What the ladder would do to a request that nobody acknowledges. It sends nothing.
  @PostMapping("/api/v1/ladders/{id}/simulation")
  @Access(
      value = Access.Who.ROLES,
      roles = {Role.CONTACT, Role.NOMINATOR, Role.MISSION})
  SimulationJson simulate(@PathVariable String id, @RequestBody SimulationBody body) {
    Call.Track track =
        new Call.Track(
            NetworkCode.parse(given(body.network(), "network"))
                .orElseThrow(() -> Problem.invalid("network").asException()),
            CategoryCode.parse(given(body.category(), "category"))
                .orElseThrow(() -> Problem.invalid("category").asException()));
    return SimulationJson.of(ladders.simulate(parsed(id), track, instant(body.at())).orThrow());
  }

  private static LadderId parsed(String id) {
    return LadderId.parse(id).orElseThrow(() -> Problem.notFound().asException());
  }

  private static String given(@Nullable String word, String field) {
    if (word == null) {
      throw Problem.missing(field).asException();
    }
    return word;
  }

  private static @Nullable Instant instant(@Nullable String text) {
    try {
      return text == null ? null : Instant.parse(text);
    } catch (DateTimeParseException malformed) {
      throw Problem.of("duty", "at-malformed", 400).about("at").asException();
    }
  }
}
