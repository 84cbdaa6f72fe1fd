package org.enlace.duty.rest;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.enlace.duty.roster.Forecast;
import org.enlace.duty.roster.Roster;
import org.enlace.duty.roster.RosterKeeping;
import org.enlace.duty.roster.Rosters;
import org.enlace.kernel.CategoryCode;
import org.enlace.kernel.NetworkCode;
import org.enlace.kernel.Role;
import org.enlace.ui.api.Access;
import org.enlace.ui.api.ETags;
import org.enlace.ui.api.PageOf;
import org.enlace.ui.api.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Rosters of the caller's State.
@RestController
class RostersResource {
  private static final Duration LONGEST = Duration.ofDays(100);

  private final Rosters rosters;
  private final RosterKeeping keeping;

  RostersResource(Rosters rosters, RosterKeeping keeping) {
    this.rosters = rosters;
    this.keeping = keeping;
  }

  /// A new roster: the track for which it is.
  record RosterForm(@Nullable String network, @Nullable String category) {}

  /// Who keeps it, besides nominators, and whether the team's feed is allowed.
  record ArrangementForm(@Nullable List<String> keepers, @Nullable Boolean teamFeed) {}

  /// From when the draft is to hold.
  record PublicationForm(@Nullable String effectiveAt) {}

  /// The rosters of the own State.
  @GetMapping("/api/v1/rosters")
  @Access(
      value = Access.Who.ROLES,
      roles = {Role.NOMINATOR, Role.MISSION, Role.CONTACT})
  PageOf<RosterJson> all() {
    return new PageOf<>(rosters.all().stream().map(RosterJson::of).toList(), null);
  }

  /// Makes an empty roster for a track that has none.
  @PostMapping("/api/v1/rosters")
  @Access(
      value = Access.Who.ROLES,
      roles = {Role.NOMINATOR})
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<RosterJson> create(@RequestBody RosterForm form) {
    Roster made =
        keeping
            .create(
                Given.required("network", form.network(), NetworkCode::parse),
                Given.required("category", form.category(), CategoryCode::parse))
            .orThrow();
    return ResponseEntity.created(URI.create("/api/v1/rosters/" + made.id()))
        .eTag(ETags.of(made.version()))
        .body(RosterJson.of(made));
  }

  /// One roster, with its versions.
  @GetMapping("/api/v1/rosters/{id}")
  @Access(
      value = Access.Who.ROLES,
      roles = {Role.NOMINATOR, Role.MISSION, Role.CONTACT})
  ResponseEntity<RosterJson> one(@PathVariable String id) {
    return ok(roster(id));
  }

  /// Says who keeps the roster and whether the team's feed is allowed.
  @PutMapping("/api/v1/rosters/{id}/arrangement")
  @Access(
      value = Access.Who.ROLES,
      roles = {Role.NOMINATOR})
  ResponseEntity<RosterJson> arrange(
      @PathVariable String id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody ArrangementForm form) {
    Set<UUID> keepers =
        Given.present("keepers", form.keepers()).stream()
            .map(each -> Given.required("keepers", each, Given::id))
            .collect(Collectors.toSet());
    return ok(
        keeping
            .arrange(
                Given.path(id),
                Given.version(ifMatch),
                keepers,
                Given.present("teamFeed", form.teamFeed()))
            .orThrow());
  }

  /// Writes the next version, which nobody goes by until it is published.
  @PutMapping("/api/v1/rosters/{id}/draft")
  @Access(
      value = Access.Who.ROLES,
      roles = {Role.NOMINATOR, Role.CONTACT})
  ResponseEntity<RosterJson> draft(
      @PathVariable String id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody PlanJson plan) {
    return ok(keeping.draft(Given.path(id), Given.version(ifMatch), plan.plan()).orThrow());
  }

  /// Drops what was being prepared.
  @DeleteMapping("/api/v1/rosters/{id}/draft")
  @Access(
      value = Access.Who.ROLES,
      roles = {Role.NOMINATOR, Role.CONTACT})
  ResponseEntity<RosterJson> drop(
      @PathVariable String id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
    return ok(keeping.dropDraft(Given.path(id), Given.version(ifMatch)).orThrow());
  }

  /// Publishes the draft with effect from an instant ahead.
  @PostMapping("/api/v1/rosters/{id}/publication")
  @Access(
      value = Access.Who.ROLES,
      roles = {Role.NOMINATOR, Role.CONTACT})
  ResponseEntity<RosterJson> publish(
      @PathVariable String id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody PublicationForm form) {
    Instant effectiveAt = Given.required("effectiveAt", form.effectiveAt(), Given::instant);
    return ok(keeping.publish(Given.path(id), Given.version(ifMatch), effectiveAt).orThrow());
  }

  /// The shifts of the published roster in a time of at most 100 days, with gaps, leave and double
  /// duty.
  @GetMapping("/api/v1/rosters/{id}/shifts")
  @Access(
      value = Access.Who.ROLES,
      roles = {Role.NOMINATOR, Role.MISSION, Role.CONTACT})
  ShiftsJson shifts(
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String from,
      @RequestParam(required = false) @Nullable String to) {
    Roster roster = roster(id);
    Instant start = Given.required("from", from, Given::instant);
    return told(rosters.forecast(roster, start, end(start, to)));
  }

  /// What the draft would come to if it took effect at the start of that time.
  @GetMapping("/api/v1/rosters/{id}/draft/shifts")
  @Access(
      value = Access.Who.ROLES,
      roles = {Role.NOMINATOR, Role.MISSION, Role.CONTACT})
  ShiftsJson preview(
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String from,
      @RequestParam(required = false) @Nullable String to) {
    Roster roster = roster(id);
    Roster.Draft draft = roster.draft();
    if (draft == null) {
      throw Problem.of("duty", "draft-missing", 409).asException();
    }
    Instant start = Given.required("from", from, Given::instant);
    return told(rosters.preview(roster, draft.plan(), start, end(start, to)));
  }

  private static Instant end(Instant start, @Nullable String to) {
    Instant end = Given.required("to", to, Given::instant);
    if (!start.isBefore(end) || start.plus(LONGEST).isBefore(end)) {
      throw Problem.invalid("to").asException();
    }
    return end;
  }

  private ShiftsJson told(Forecast forecast) {
    return ShiftsJson.of(forecast, rosters.names(ShiftsJson.persons(forecast)));
  }

  private Roster roster(String id) {
    return rosters.find(Given.path(id)).orElseThrow(() -> Problem.notFound().asException());
  }

  private static ResponseEntity<RosterJson> ok(Roster roster) {
    return ResponseEntity.ok().eTag(ETags.of(roster.version())).body(RosterJson.of(roster));
  }
}
