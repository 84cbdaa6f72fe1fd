package org.enlace.directory.rest;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.enlace.directory.Nominators;
import org.enlace.directory.Nominators.Mission;
import org.enlace.kernel.EmailAddress;
import org.enlace.kernel.PhoneNumber;
import org.enlace.kernel.Role;
import org.enlace.kernel.StateCode;
import org.enlace.ui.api.Access;
import org.enlace.ui.api.PageOf;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// What the secretariat has on file of permanent missions, from a source of its own: the number
/// that a call-back dials.
@RestController
class MissionsResource {
  private final Nominators nominators;

  MissionsResource(Nominators nominators) {
    this.nominators = nominators;
  }

  /// A mission on the wire.
  ///
  /// @param inForce whether a second officer confirmed it and nothing replaced it
  /// @param countsFrom from when its number serves for call-backs
  record MissionJson(
      UUID id,
      String state,
      String name,
      String mailbox,
      String phone,
      String source,
      boolean inForce,
      UUID enteredBy,
      Instant enteredAt,
      @Nullable Instant countsFrom) {

    static MissionJson of(Mission mission) {
      return new MissionJson(
          mission.id(),
          mission.state().value(),
          mission.name(),
          mission.mailbox().value(),
          mission.phone().value(),
          mission.source(),
          mission.inForce(),
          mission.enteredBy(),
          mission.enteredAt(),
          mission.countsFrom());
    }
  }

  /// What is written about a mission.
  ///
  /// @param source where these particulars were found; never the request at hand
  record MissionForm(
      @Nullable String state,
      @Nullable String name,
      @Nullable String mailbox,
      @Nullable String phone,
      @Nullable String source) {

    Nominators.MissionDraft draft() {
      return new Nominators.MissionDraft(
          Given.required("state", state, StateCode::parse),
          name == null ? "" : name,
          Given.required("mailbox", mailbox, EmailAddress::parse),
          Given.required("phone", phone, PhoneNumber::parse),
          source == null ? "" : source);
    }
  }

  /// What is on file of a State's mission, with changes that wait; the one in force first.
  @GetMapping("/api/v1/missions")
  @Access(
      value = Access.Who.ROLES,
      roles = {Role.SECRETARIAT, Role.NOMINATOR, Role.MISSION})
  PageOf<MissionJson> of(@RequestParam String state) {
    StateCode code = Given.required("state", state, StateCode::parse);
    return new PageOf<>(nominators.missionsOf(code).stream().map(MissionJson::of).toList(), null);
  }

  /// Puts a mission on file, or proposes other particulars of it.
  @PostMapping("/api/v1/missions")
  @Access(value = Access.Who.ROLES, roles = Role.SECRETARIAT)
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<MissionJson> propose(@RequestBody MissionForm form) {
    Mission proposed = nominators.proposeMission(form.draft()).orThrow();
    return ResponseEntity.created(URI.create("/api/v1/missions?state=" + proposed.state()))
        .body(MissionJson.of(proposed));
  }

  /// Confirms particulars as a second officer.
  @PostMapping("/api/v1/missions/{id}/confirmation")
  @Access(value = Access.Who.ROLES, roles = Role.SECRETARIAT)
  MissionJson confirm(@PathVariable String id) {
    return MissionJson.of(nominators.confirmMission(Given.path(id)).orThrow());
  }

  /// Turns proposed particulars down.
  @PostMapping("/api/v1/missions/{id}/refusal")
  @Access(value = Access.Who.ROLES, roles = Role.SECRETARIAT)
  MissionJson refuse(@PathVariable String id) {
    return MissionJson.of(nominators.refuseMission(Given.path(id)).orThrow());
  }
}
