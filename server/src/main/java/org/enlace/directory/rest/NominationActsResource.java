package org.enlace.directory.rest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.enlace.directory.Nominations;
import org.enlace.kernel.Role;
import org.enlace.ui.api.Access;
import org.enlace.ui.api.PageOf;
import org.enlace.ui.api.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// What is done to a nomination besides its course from the draft to the end, and what was done.
@RestController
class NominationActsResource {
  private final Nominations nominations;
  private final NominationAnswers answers;

  NominationActsResource(Nominations nominations, NominationAnswers answers) {
    this.nominations = nominations;
    this.answers = answers;
  }

  /// With an act: a note or a reason, as the act asks.
  record ReasonForm(@Nullable String note, @Nullable String text) {
    String reason() {
      if (text == null) {
        throw Problem.missing("text").asException();
      }
      return text;
    }

    @Nullable UUID noteId() {
      return Given.optional("note", note, Given::id);
    }
  }

  /// A place in the order of trying.
  record RankForm(@Nullable Integer rank) {}

  /// Something that was done.
  ///
  /// @param by the account that did it; null where the system did
  record StepJson(
      Instant at, String act, @Nullable UUID by, String phase, @Nullable String reason) {
    static StepJson of(Nominations.Step step) {
      return new StepJson(step.at(), step.act(), step.account(), step.phase(), step.reason());
    }
  }

  /// Takes it back before it is confirmed.
  @PostMapping("/api/v1/nominations/{id}/withdrawal")
  @Access(
      value = Access.Who.ROLES,
      roles = {Role.SECRETARIAT, Role.NOMINATOR})
  ResponseEntity<NominationJson> withdraw(@PathVariable String id, @RequestBody ReasonForm form) {
    return answers.done(nominations.withdraw(Given.path(id), form.reason()));
  }

  /// Moves it in the order of trying.
  @PutMapping("/api/v1/nominations/{id}/rank")
  @Access(
      value = Access.Who.ROLES,
      roles = {Role.SECRETARIAT, Role.NOMINATOR})
  ResponseEntity<NominationJson> rank(@PathVariable String id, @RequestBody RankForm form) {
    if (form.rank() == null) {
      throw Problem.missing("rank").asException();
    }
    return answers.done(nominations.rank(Given.path(id), form.rank()));
  }

  /// Takes it out of force for a while, for a reason between State and secretariat.
  @PostMapping("/api/v1/nominations/{id}/suspension")
  @Access(
      value = Access.Who.ROLES,
      roles = {Role.SECRETARIAT, Role.NOMINATOR})
  ResponseEntity<NominationJson> suspend(@PathVariable String id, @RequestBody ReasonForm form) {
    return answers.done(nominations.suspend(Given.path(id), form.reason()));
  }

  /// Brings a suspended one back in force.
  @DeleteMapping("/api/v1/nominations/{id}/suspension")
  @Access(
      value = Access.Who.ROLES,
      roles = {Role.SECRETARIAT, Role.NOMINATOR})
  ResponseEntity<NominationJson> lift(@PathVariable String id) {
    return answers.done(nominations.lift(Given.path(id)));
  }

  /// Says that the entry is still right.
  @PostMapping("/api/v1/nominations/{id}/review")
  @Access(
      value = Access.Who.ROLES,
      roles = {Role.SECRETARIAT, Role.NOMINATOR, Role.CONTACT})
  ResponseEntity<NominationJson> confirmAgain(
      @PathVariable String id, @RequestBody(required = false) @Nullable ReasonForm form) {
    UUID note = form == null ? null : form.noteId();
    return answers.done(nominations.confirmAgain(Given.path(id), note));
  }

  /// Lets a removal that was asked for be.
  @DeleteMapping("/api/v1/nominations/{id}/removal")
  @Access(
      value = Access.Who.ROLES,
      roles = {Role.SECRETARIAT, Role.NOMINATOR})
  ResponseEntity<NominationJson> dropRemoval(@PathVariable String id) {
    return answers.done(nominations.dropRemoval(Given.path(id)));
  }

  /// Takes the State's objections back.
  @DeleteMapping("/api/v1/nominations/{id}/objection")
  @Access(
      value = Access.Who.ROLES,
      roles = {Role.SECRETARIAT, Role.NOMINATOR, Role.MISSION, Role.CONTACT})
  ResponseEntity<NominationJson> withdrawObjection(@PathVariable String id) {
    return answers.done(nominations.withdrawObjection(Given.path(id)));
  }

  /// What was done to it, the oldest first.
  @GetMapping("/api/v1/nominations/{id}/history")
  @Access(
      value = Access.Who.ROLES,
      roles = {Role.SECRETARIAT, Role.NOMINATOR, Role.MISSION, Role.CONTACT})
  PageOf<StepJson> history(@PathVariable String id) {
    UUID nomination =
        nominations.find(Given.path(id)).orElseThrow(() -> Problem.notFound().asException()).id();
    List<StepJson> steps = nominations.history(nomination).stream().map(StepJson::of).toList();
    return new PageOf<>(steps, null);
  }
}
