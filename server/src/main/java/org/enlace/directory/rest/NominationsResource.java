package org.enlace.directory.rest;

import java.util.Locale;
import java.util.UUID;
import org.enlace.directory.Nomination;
import org.enlace.directory.Nominations;
import org.enlace.kernel.CategoryCode;
import org.enlace.kernel.NetworkCode;
import org.enlace.kernel.Role;
import org.enlace.kernel.StateCode;
import org.enlace.ui.api.Access;
import org.enlace.ui.api.PageOf;
import org.enlace.ui.api.Paging;
import org.enlace.ui.api.Problem;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Nominations, for their State and the secretariat.
@RestController
class NominationsResource {
  private final Nominations nominations;
  private final NominationAnswers answers;

  NominationsResource(Nominations nominations, NominationAnswers answers) {
    this.nominations = nominations;
    this.answers = answers;
  }

  /// What can be asked for.
  record Asked(
      @Nullable String state,
      @Nullable String network,
      @Nullable String phase,
      @Nullable String after,
      @Nullable String limit) {}

  /// A draft.
  ///
  /// @param holder the id of a person or a desk of that State
  record NominationForm(
      @Nullable String state,
      @Nullable String network,
      @Nullable String category,
      @Nullable String holder,
      @Nullable Integer rank,
      @Nullable String note,
      @Nullable String replaces,
      @Nullable String startsOn,
      @Nullable String endsOn) {

    Nominations.Draft draft() {
      return new Nominations.Draft(
          Given.required("state", state, StateCode::parse),
          Given.required("network", network, NetworkCode::parse),
          Given.required("category", category, CategoryCode::parse),
          Given.required("holder", holder, Given::id),
          rank == null ? 1 : rank,
          Given.optional("note", note, Given::id),
          Given.optional("replaces", replaces, Given::id),
          Given.optional("startsOn", startsOn, Given::day),
          Given.optional("endsOn", endsOn, Given::day));
    }
  }

  /// With an act: a note, a reason or a text, as the act asks.
  record ActForm(@Nullable String note, @Nullable String text) {}

  /// Nominations that the caller may see, the newest first.
  @GetMapping("/api/v1/nominations")
  @Access(
      value = Access.Who.ROLES,
      roles = {Role.SECRETARIAT, Role.NOMINATOR, Role.MISSION, Role.CONTACT})
  PageOf<NominationJson> list(@ParameterObject @ModelAttribute Asked asked) {
    Paging paging = Paging.of(asked.limit(), asked.after());
    UUID after =
        paging.after() == null
            ? null
            : Given.id(paging.after()).orElseThrow(() -> Paging.badCursor());
    return nominations
        .list(
            new Nominations.Query(
                Given.optional("state", asked.state(), StateCode::parse),
                Given.optional("network", asked.network(), NetworkCode::parse),
                asked.phase(),
                null,
                after,
                paging.limit()))
        .map(answers::json);
  }

  /// One nomination, with what its role asks for and is missing.
  @GetMapping("/api/v1/nominations/{id}")
  @Access(
      value = Access.Who.ROLES,
      roles = {Role.SECRETARIAT, Role.NOMINATOR, Role.MISSION, Role.CONTACT})
  ResponseEntity<NominationJson> one(@PathVariable String id, Locale locale) {
    return nominations
        .find(Given.path(id))
        .map(found -> answers.whole(found, locale))
        .orElseThrow(() -> Problem.notFound().asException());
  }

  /// Enters a draft.
  @PostMapping("/api/v1/nominations")
  @Access(
      value = Access.Who.ROLES,
      roles = {Role.SECRETARIAT, Role.NOMINATOR})
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<NominationJson> enter(@RequestBody NominationForm form) {
    return answers.answer(HttpStatus.CREATED, nominations.enter(form.draft()).orThrow());
  }

  /// Writes a draft anew.
  @PutMapping("/api/v1/nominations/{id}")
  @Access(
      value = Access.Who.ROLES,
      roles = {Role.SECRETARIAT, Role.NOMINATOR})
  ResponseEntity<NominationJson> edit(
      @PathVariable String id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody NominationForm form) {
    int version = Given.version(ifMatch);
    return answers.done(nominations.edit(Given.path(id), version, form.draft()));
  }

  /// Hands a draft to the second hand.
  @PostMapping("/api/v1/nominations/{id}/submission")
  @Access(
      value = Access.Who.ROLES,
      roles = {Role.SECRETARIAT, Role.NOMINATOR})
  ResponseEntity<NominationJson> submit(@PathVariable String id) {
    return answers.done(nominations.submit(Given.path(id)));
  }

  /// Confirms, as an officer who did not enter it: a submitted nomination, or a removal that was
  /// asked for.
  @PostMapping("/api/v1/nominations/{id}/confirmation")
  @Access(value = Access.Who.ROLES, roles = Role.SECRETARIAT)
  ResponseEntity<NominationJson> confirm(@PathVariable String id) {
    UUID nomination = Given.path(id);
    boolean removal =
        nominations
            .find(nomination)
            .filter(found ->
                found.standing() instanceof Nomination.Confirmed standing
                    && standing.removal() != null)
            .isPresent();
    return answers.done(
        removal ? nominations.confirmRemoval(nomination) : nominations.confirm(nomination));
  }

  /// Asks for the end of a nomination in force; another hand confirms it.
  @PostMapping("/api/v1/nominations/{id}/removal")
  @Access(
      value = Access.Who.ROLES,
      roles = {Role.SECRETARIAT, Role.NOMINATOR})
  ResponseEntity<NominationJson> remove(
      @PathVariable String id, @RequestBody(required = false) @Nullable ActForm form) {
    UUID note = form == null ? null : Given.optional("note", form.note(), Given::id);
    return answers.done(nominations.askRemoval(Given.path(id), note));
  }

  /// Says that the entry is not as the State wants it.
  @PostMapping("/api/v1/nominations/{id}/objection")
  @Access(
      value = Access.Who.ROLES,
      roles = {Role.NOMINATOR, Role.MISSION, Role.CONTACT})
  ResponseEntity<NominationJson> object(@PathVariable String id, @RequestBody ActForm form) {
    if (form.text() == null) {
      throw Problem.missing("text").asException();
    }
    return answers.done(nominations.object(Given.path(id), form.text()));
  }
}
