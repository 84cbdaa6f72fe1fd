package org.enlace.directory.rest;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.enlace.directory.Answer;
import org.enlace.directory.Erasures;
import org.enlace.directory.Holder;
import org.enlace.directory.People;
import org.enlace.kernel.Role;
import org.enlace.kernel.StateCode;
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

/// The persons and desks of the States.
@RestController
class PeopleResource {
  private final People people;
  private final Erasures erasures;

  PeopleResource(People people, Erasures erasures) {
    this.people = people;
    this.erasures = erasures;
  }

  /// Which person acts for a desk.
  record ActingForm(@Nullable String person) {}

  /// The persons and desks of a State, as far as the caller may see them.
  @GetMapping("/api/v1/people")
  @Access(
      value = Access.Who.ROLES,
      roles = {Role.SECRETARIAT, Role.NOMINATOR, Role.MISSION, Role.CONTACT, Role.DESK})
  PageOf<PersonJson> of(@RequestParam String state, Locale locale) {
    StateCode code = Given.required("state", state, StateCode::parse);
    return page(people.of(code), locale);
  }

  /// One person or desk.
  @GetMapping("/api/v1/people/{id}")
  @Access(
      value = Access.Who.ROLES,
      roles = {Role.SECRETARIAT, Role.NOMINATOR, Role.MISSION, Role.CONTACT, Role.DESK})
  ResponseEntity<PersonJson> one(@PathVariable String id, Locale locale) {
    return ok(found(Given.path(id)), locale);
  }

  /// Adds a person or a desk. It is listed nowhere until a nomination names it.
  @PostMapping("/api/v1/people")
  @Access(
      value = Access.Who.ROLES,
      roles = {Role.SECRETARIAT, Role.NOMINATOR})
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<PersonJson> add(@RequestBody PersonForm form, Locale locale) {
    Holder added = people.add(form.draft()).orThrow();
    return ResponseEntity.created(URI.create("/api/v1/people/" + added.id()))
        .eTag(ETags.of(added.version()))
        .body(PersonJson.of(added, locale));
  }

  /// Writes an entry anew.
  @PutMapping("/api/v1/people/{id}")
  @Access(
      value = Access.Who.ROLES,
      roles = {Role.SECRETARIAT, Role.NOMINATOR, Role.CONTACT})
  ResponseEntity<PersonJson> correct(
      @PathVariable String id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody PersonForm form,
      Locale locale) {
    int version = Given.version(ifMatch);
    return ok(people.correct(Given.path(id), version, form.draft()).orThrow(), locale);
  }

  /// Erases what is personal of somebody who is named no more.
  @DeleteMapping("/api/v1/people/{id}")
  @Access(
      value = Access.Who.ROLES,
      roles = {Role.SECRETARIAT, Role.NOMINATOR})
  ResponseEntity<Void> erase(@PathVariable String id) {
    erasures.erase(Given.path(id)).orThrow();
    return ResponseEntity.noContent().build();
  }

  /// What is declared about hours.
  @GetMapping("/api/v1/people/{id}/availability")
  @Access(
      value = Access.Who.ROLES,
      roles = {Role.SECRETARIAT, Role.NOMINATOR, Role.MISSION, Role.CONTACT, Role.DESK})
  ResponseEntity<ContactDetailJson.DeclaredJson> availability(@PathVariable String id) {
    Holder holder = found(Given.path(id));
    return people
        .availability(holder.id())
        .map(declared ->
            ResponseEntity.ok()
                .eTag(ETags.of(holder.version()))
                .body(ContactDetailJson.DeclaredJson.of(declared)))
        .orElseThrow(() -> Problem.notFound().asException());
  }

  /// Declares hours: a declaration, not a duty.
  @PutMapping("/api/v1/people/{id}/availability")
  @Access(
      value = Access.Who.ROLES,
      roles = {Role.SECRETARIAT, Role.NOMINATOR, Role.CONTACT})
  ResponseEntity<ContactDetailJson.DeclaredJson> declare(
      @PathVariable String id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody AvailabilityForm form) {
    UUID holder = Given.path(id);
    people.declare(holder, Given.version(ifMatch), form.availability()).orThrow();
    return availability(id);
  }

  /// The persons who act for a desk.
  @GetMapping("/api/v1/people/{id}/acting")
  @Access(
      value = Access.Who.ROLES,
      roles = {Role.SECRETARIAT, Role.NOMINATOR, Role.MISSION, Role.CONTACT, Role.DESK})
  PageOf<PersonJson> acting(@PathVariable String id, Locale locale) {
    return page(people.actingFor(found(Given.path(id)).id()), locale);
  }

  /// Lets a person act for a desk, with an account of their own.
  @PostMapping("/api/v1/people/{id}/acting")
  @Access(
      value = Access.Who.ROLES,
      roles = {Role.SECRETARIAT, Role.NOMINATOR})
  PageOf<PersonJson> actFor(@PathVariable String id, @RequestBody ActingForm form, Locale locale) {
    UUID desk = Given.path(id);
    Answer<Holder> answer = people.actFor(desk, Given.required("person", form.person(), Given::id));
    return page(people.actingFor(answer.orThrow().id()), locale);
  }

  /// Ends that a person acts for a desk, and the powers that followed from it.
  @DeleteMapping("/api/v1/people/{id}/acting/{person}")
  @Access(
      value = Access.Who.ROLES,
      roles = {Role.SECRETARIAT, Role.NOMINATOR})
  ResponseEntity<Void> standDown(@PathVariable String id, @PathVariable String person) {
    people.standDown(Given.path(id), Given.path(person)).orThrow();
    return ResponseEntity.noContent().build();
  }

  private Holder found(UUID id) {
    return people.find(id).orElseThrow(() -> Problem.notFound().asException());
  }

  private static ResponseEntity<PersonJson> ok(Holder holder, Locale locale) {
    return ResponseEntity.ok().eTag(ETags.of(holder.version())).body(PersonJson.of(holder, locale));
  }

  private static PageOf<PersonJson> page(List<Holder> holders, Locale locale) {
    return new PageOf<>(holders.stream().map(each -> PersonJson.of(each, locale)).toList(), null);
  }
}
