package org.enlace.directory.rest;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.enlace.directory.Answer;
import org.enlace.directory.Nominator;
import org.enlace.directory.Nominators;
import org.enlace.kernel.EmailAddress;
import org.enlace.kernel.LanguageTag;
import org.enlace.kernel.NetworkCode;
import org.enlace.kernel.PhoneNumber;
import org.enlace.kernel.Role;
import org.enlace.kernel.StateCode;
import org.enlace.ui.api.Access;
import org.enlace.ui.api.ETags;
import org.enlace.ui.api.PageOf;
import org.enlace.ui.api.Problem;
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

/// The nominating authorities of the States and the readers at their missions. Enrolling takes a
/// note verbale, a call to the mission's known number and a second officer.
@RestController
class NominatorsResource {
  private final Nominators nominators;

  NominatorsResource(Nominators nominators) {
    this.nominators = nominators;
  }

  /// What a note asks for.
  ///
  /// @param mailbox where the invitation goes
  /// @param replaces who is replaced, or whose access is set anew
  record EnrolmentForm(
      @Nullable String state,
      @Nullable String network,
      @Nullable String role,
      @Nullable String act,
      @Nullable String name,
      @Nullable String position,
      @Nullable String mailbox,
      @Nullable String language,
      @Nullable String note,
      @Nullable String replaces) {

    Nominators.EnrolmentDraft draft() {
      return new Nominators.EnrolmentDraft(
          Given.required("state", state, StateCode::parse),
          Given.required("network", network, NetworkCode::parse),
          Given.required("role", role, Given.word(Role.class)),
          act == null
              ? Nominator.Act.ENROL
              : Given.required("act", act, Given.word(Nominator.Act.class)),
          name == null ? "" : name,
          position,
          Given.required("mailbox", mailbox, EmailAddress::parse),
          Given.required("language", language, LanguageTag::parse),
          Given.required("note", note, Given::id),
          Given.optional("replaces", replaces, Given::id));
    }
  }

  /// A call that was made.
  record CallForm(@Nullable String number, @Nullable String spokeWith, @Nullable Boolean agreed) {
    Nominators.CallBackDraft draft() {
      if (agreed == null) {
        throw Problem.missing("agreed").asException();
      }
      return new Nominators.CallBackDraft(
          Given.required("number", number, PhoneNumber::parse),
          spokeWith == null ? "" : spokeWith,
          agreed);
    }
  }

  /// With an act: a text or a note, as the act asks.
  record StepForm(@Nullable String text, @Nullable String note) {}

  /// Nominators, readers and proposals of a State; without a State, the proposals that wait.
  @GetMapping("/api/v1/nominators")
  @Access(
      value = Access.Who.ROLES,
      roles = {Role.SECRETARIAT, Role.NOMINATOR, Role.MISSION})
  PageOf<NominatorJson> list(@RequestParam(required = false) @Nullable String state) {
    StateCode code = Given.optional("state", state, StateCode::parse);
    List<Nominator> found = code == null ? nominators.waiting() : nominators.of(code);
    return new PageOf<>(found.stream().map(NominatorJson::of).toList(), null);
  }

  @GetMapping("/api/v1/nominators/{id}")
  @Access(
      value = Access.Who.ROLES,
      roles = {Role.SECRETARIAT, Role.NOMINATOR, Role.MISSION})
  ResponseEntity<NominatorJson> one(@PathVariable String id) {
    return nominators
        .find(Given.path(id))
        .map(NominatorsResource::ok)
        .orElseThrow(() -> Problem.notFound().asException());
  }

  /// Proposes an enrolment from a note. The mission and the State's nominators are told.
  @PostMapping("/api/v1/nominators")
  @Access(value = Access.Who.ROLES, roles = Role.SECRETARIAT)
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<NominatorJson> propose(@RequestBody EnrolmentForm form) {
    Nominator proposed = nominators.propose(form.draft()).orThrow();
    return ResponseEntity.created(URI.create("/api/v1/nominators/" + proposed.id()))
        .eTag(ETags.of(proposed.version()))
        .body(NominatorJson.of(proposed));
  }

  /// Writes down the call to the mission. Where the mission did not agree the proposal ends.
  @PostMapping("/api/v1/nominators/{id}/call-back")
  @Access(value = Access.Who.ROLES, roles = Role.SECRETARIAT)
  ResponseEntity<NominatorJson> callBack(@PathVariable String id, @RequestBody CallForm form) {
    return done(nominators.recordCallBack(Given.path(id), form.draft()));
  }

  /// Completes an enrolment as an officer who did not enter it.
  @PostMapping("/api/v1/nominators/{id}/confirmation")
  @Access(value = Access.Who.ROLES, roles = Role.SECRETARIAT)
  ResponseEntity<NominatorJson> confirm(@PathVariable String id) {
    return done(nominators.confirm(Given.path(id)));
  }

  /// Turns a proposal down, for a reason.
  @PostMapping("/api/v1/nominators/{id}/refusal")
  @Access(value = Access.Who.ROLES, roles = Role.SECRETARIAT)
  ResponseEntity<NominatorJson> refuse(@PathVariable String id, @RequestBody StepForm form) {
    return done(nominators.refuse(Given.path(id), text(form)));
  }

  /// Ends a nominator or reader, from a note.
  @PostMapping("/api/v1/nominators/{id}/removal")
  @Access(value = Access.Who.ROLES, roles = Role.SECRETARIAT)
  ResponseEntity<NominatorJson> end(@PathVariable String id, @RequestBody StepForm form) {
    UUID note = Given.required("note", form.note(), Given::id);
    return done(nominators.end(Given.path(id), note));
  }

  /// Says, as a nominator or the mission of the State, that a proposal is not the State's.
  @PostMapping("/api/v1/nominators/{id}/objection")
  @Access(
      value = Access.Who.ROLES,
      roles = {Role.NOMINATOR, Role.MISSION})
  ResponseEntity<NominatorJson> object(@PathVariable String id, @RequestBody StepForm form) {
    return done(nominators.object(Given.path(id), text(form)));
  }

  private static String text(StepForm form) {
    if (form.text() == null) {
      throw Problem.missing("text").asException();
    }
    return form.text();
  }

  private static ResponseEntity<NominatorJson> done(Answer<Nominator> answer) {
    return ok(answer.orThrow());
  }

  private static ResponseEntity<NominatorJson> ok(Nominator nominator) {
    return ResponseEntity.ok()
        .eTag(ETags.of(nominator.version()))
        .body(NominatorJson.of(nominator));
  }
}
