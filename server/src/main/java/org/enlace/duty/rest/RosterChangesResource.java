package org.enlace.duty.rest;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.enlace.duty.roster.Absence;
import org.enlace.duty.roster.Absences;
import org.enlace.duty.roster.Roster;
import org.enlace.duty.roster.Rosters;
import org.enlace.duty.roster.StandIn;
import org.enlace.duty.roster.StandIns;
import org.enlace.duty.roster.Swap;
import org.enlace.duty.roster.Swaps;
import org.enlace.kernel.Role;
import org.enlace.ui.api.Access;
import org.enlace.ui.api.PageOf;
import org.enlace.ui.api.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// What departs from the rotation of a roster: overrides, swaps and leave.
@RestController
class RosterChangesResource {
  private final Rosters rosters;
  private final StandIns standIns;
  private final Swaps swaps;
  private final Absences absences;

  RosterChangesResource(Rosters rosters, StandIns standIns, Swaps swaps, Absences absences) {
    this.rosters = rosters;
    this.standIns = standIns;
    this.swaps = swaps;
    this.absences = absences;
  }

  /// Somebody who takes over a layer for a time.
  ///
  /// @param holder the desk for which they act; left out where they are named themselves
  record OverrideForm(
      @Nullable Integer layer,
      @Nullable String person,
      @Nullable String holder,
      @Nullable String from,
      @Nullable String to) {
    StandIns.Wanted wanted() {
      return new StandIns.Wanted(
          Given.present("layer", layer),
          new PlanJson.MemberJson(person, holder).member(""),
          Given.required("from", from, Given::instant),
          Given.required("to", to, Given::instant));
    }
  }

  /// An override on the wire.
  ///
  /// @param source `override`, `swap` or `import`
  record OverrideJson(
      UUID id, int layer, UUID person, UUID holder, Instant from, Instant to, String source) {
    static OverrideJson of(StandIn standIn) {
      return new OverrideJson(
          standIn.id(),
          standIn.layer(),
          standIn.member().person(),
          standIn.member().holder(),
          standIn.from(),
          standIn.until(),
          standIn.source().word());
    }
  }

  /// A swap that is asked for.
  ///
  /// @param backFrom what the asker takes over in exchange; left out for none
  record SwapForm(
      @Nullable Integer layer,
      @Nullable String from,
      @Nullable String to,
      @Nullable String person,
      @Nullable String holder,
      @Nullable String backFrom,
      @Nullable String backTo) {
    Swaps.Wanted wanted() {
      Instant start = Given.optional("backFrom", backFrom, Given::instant);
      return new Swaps.Wanted(
          Given.present("layer", layer),
          new Swap.Stretch(
              Given.required("from", from, Given::instant),
              Given.required("to", to, Given::instant)),
          new PlanJson.MemberJson(person, holder).member(""),
          start == null
              ? null
              : new Swap.Stretch(start, Given.required("backTo", backTo, Given::instant)));
    }
  }

  /// A swap on the wire.
  ///
  /// @param asker who is on duty and asks
  /// @param asked who would take over
  /// @param phase `asked`, `accepted`, `refused` or `withdrawn`
  record SwapJson(
      UUID id,
      int layer,
      UUID asker,
      UUID asked,
      Instant from,
      Instant to,
      @Nullable Instant backFrom,
      @Nullable Instant backTo,
      String phase) {
    static SwapJson of(Swap swap) {
      Swap.Stretch back = swap.back();
      return new SwapJson(
          swap.id(),
          swap.layer(),
          swap.asker().person(),
          swap.asked().person(),
          swap.stretch().from(),
          swap.stretch().until(),
          back == null ? null : back.from(),
          back == null ? null : back.until(),
          swap.phase().word());
    }
  }

  /// Leave.
  record LeaveForm(@Nullable String person, @Nullable String from, @Nullable String to) {}

  /// Leave on the wire.
  record LeaveJson(UUID id, UUID person, Instant from, Instant to) {
    static LeaveJson of(Absence absence) {
      return new LeaveJson(absence.id(), absence.person(), absence.from(), absence.until());
    }
  }

  /// The overrides that are not over.
  @GetMapping("/api/v1/rosters/{id}/overrides")
  @Access(
      value = Access.Who.ROLES,
      roles = {Role.NOMINATOR, Role.MISSION, Role.CONTACT})
  PageOf<OverrideJson> overrides(@PathVariable String id) {
    return new PageOf<>(standIns.of(roster(id)).stream().map(OverrideJson::of).toList(), null);
  }

  /// Puts somebody in for a time.
  @PostMapping("/api/v1/rosters/{id}/overrides")
  @Access(
      value = Access.Who.ROLES,
      roles = {Role.NOMINATOR, Role.CONTACT})
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<OverrideJson> override(@PathVariable String id, @RequestBody OverrideForm form) {
    StandIn added = standIns.add(Given.path(id), form.wanted()).orThrow();
    return ResponseEntity.created(URI.create("/api/v1/rosters/" + id + "/overrides/" + added.id()))
        .body(OverrideJson.of(added));
  }

  /// Cancels an override; the rotation holds again.
  @DeleteMapping("/api/v1/rosters/{id}/overrides/{override}")
  @Access(
      value = Access.Who.ROLES,
      roles = {Role.NOMINATOR, Role.CONTACT})
  ResponseEntity<Void> cancel(@PathVariable String id, @PathVariable String override) {
    standIns.cancel(Given.path(id), Given.path(override)).orThrow();
    return ResponseEntity.noContent().build();
  }

  /// The swaps that wait for an answer.
  @GetMapping("/api/v1/rosters/{id}/swaps")
  @Access(
      value = Access.Who.ROLES,
      roles = {Role.NOMINATOR, Role.MISSION, Role.CONTACT})
  PageOf<SwapJson> swaps(@PathVariable String id) {
    return new PageOf<>(swaps.open(roster(id)).stream().map(SwapJson::of).toList(), null);
  }

  /// Asks somebody to take over a stretch of one's own.
  @PostMapping("/api/v1/rosters/{id}/swaps")
  @Access(
      value = Access.Who.ROLES,
      roles = {Role.CONTACT})
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<SwapJson> ask(@PathVariable String id, @RequestBody SwapForm form) {
    Swap asked = swaps.ask(Given.path(id), form.wanted()).orThrow();
    return ResponseEntity.created(URI.create("/api/v1/rosters/" + id + "/swaps/" + asked.id()))
        .body(SwapJson.of(asked));
  }

  /// Accepts a swap, as whoever was asked.
  @PostMapping("/api/v1/rosters/{id}/swaps/{swap}/acceptance")
  @Access(
      value = Access.Who.ROLES,
      roles = {Role.CONTACT})
  SwapJson accept(@PathVariable String id, @PathVariable String swap) {
    return SwapJson.of(swaps.answer(Given.path(id), Given.path(swap), true).orThrow());
  }

  /// Refuses a swap, as whoever was asked.
  @PostMapping("/api/v1/rosters/{id}/swaps/{swap}/refusal")
  @Access(
      value = Access.Who.ROLES,
      roles = {Role.CONTACT})
  SwapJson refuse(@PathVariable String id, @PathVariable String swap) {
    return SwapJson.of(swaps.answer(Given.path(id), Given.path(swap), false).orThrow());
  }

  /// Takes back what one asked for.
  @PostMapping("/api/v1/rosters/{id}/swaps/{swap}/withdrawal")
  @Access(
      value = Access.Who.ROLES,
      roles = {Role.CONTACT})
  SwapJson withdraw(@PathVariable String id, @PathVariable String swap) {
    return SwapJson.of(swaps.withdraw(Given.path(id), Given.path(swap)).orThrow());
  }

  /// The leave of the own State's persons that is not over.
  @GetMapping("/api/v1/leave")
  @Access(
      value = Access.Who.ROLES,
      roles = {Role.NOMINATOR, Role.MISSION, Role.CONTACT})
  PageOf<LeaveJson> leave() {
    return new PageOf<>(absences.all().stream().map(LeaveJson::of).toList(), null);
  }

  /// Enters leave, without a reason.
  @PostMapping("/api/v1/leave")
  @Access(
      value = Access.Who.ROLES,
      roles = {Role.NOMINATOR, Role.CONTACT})
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<LeaveJson> enter(@RequestBody LeaveForm form) {
    Absence entered =
        absences
            .enter(
                Given.required("person", form.person(), Given::id),
                Given.required("from", form.from(), Given::instant),
                Given.required("to", form.to(), Given::instant))
            .orThrow();
    return ResponseEntity.created(URI.create("/api/v1/leave/" + entered.id()))
        .body(LeaveJson.of(entered));
  }

  /// Ends leave, as if it had not been entered.
  @DeleteMapping("/api/v1/leave/{id}")
  @Access(
      value = Access.Who.ROLES,
      roles = {Role.NOMINATOR, Role.CONTACT})
  ResponseEntity<Void> end(@PathVariable String id) {
    absences.end(Given.path(id)).orThrow();
    return ResponseEntity.noContent().build();
  }

  private Roster roster(String id) {
    return rosters.find(Given.path(id)).orElseThrow(() -> Problem.notFound().asException());
  }
}
