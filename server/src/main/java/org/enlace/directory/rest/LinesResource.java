package org.enlace.directory.rest;

import java.net.URI;
import java.util.Set;
import java.util.UUID;
import org.enlace.directory.Answer;
import org.enlace.directory.Line;
import org.enlace.directory.LineHistories;
import org.enlace.directory.Lines;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Contact lines, for those who keep them. What others see of a line stands in the contact.
@RestController
class LinesResource {
  private final Lines lines;
  private final LineHistories histories;
  private final Owned owned;

  LinesResource(Lines lines, LineHistories histories, Owned owned) {
    this.lines = lines;
    this.histories = histories;
    this.owned = owned;
  }

  /// A new line.
  ///
  /// @param personal whether it is of a person rather than of a function
  /// @param order from 1; the order of trying
  /// @param detailed whether notices tell the sender, the urgency and the label
  record LineForm(
      @Nullable String type,
      @Nullable String value,
      @Nullable Boolean personal,
      @Nullable Integer order,
      @Nullable String visibility,
      @Nullable String hours,
      @Nullable Boolean detailed) {

    Lines.LineDraft draft(Owned.Owner owner) {
      return new Lines.LineDraft(
          owner.kind(),
          owner.id(),
          Given.required("type", type, Given.word(Line.Kind.class)),
          value == null ? "" : value,
          Boolean.TRUE.equals(personal),
          arrangement());
    }

    Lines.Arrangement arrangement() {
      return new Lines.Arrangement(
          order == null ? 1 : order,
          visibility == null
              ? Line.Visibility.MEMBERS
              : Given.required("visibility", visibility, Given.word(Line.Visibility.class)),
          hours,
          Boolean.TRUE.equals(detailed));
    }
  }

  /// Another value.
  record ValueForm(@Nullable String value) {}

  /// The code that came by mail.
  record ProofForm(@Nullable String code) {}

  @GetMapping("/api/v1/people/{id}/lines")
  @Access(
      value = Access.Who.ROLES,
      roles = {Role.SECRETARIAT, Role.NOMINATOR, Role.MISSION, Role.CONTACT})
  PageOf<KeptLineJson> ofPerson(@PathVariable String id) {
    return of(owned.person(id));
  }

  @GetMapping("/api/v1/authorities/{id}/lines")
  @Access(
      value = Access.Who.ROLES,
      roles = {Role.SECRETARIAT, Role.NOMINATOR, Role.MISSION, Role.CONTACT})
  PageOf<KeptLineJson> ofAuthority(@PathVariable String id) {
    return of(owned.authority(id));
  }

  private PageOf<KeptLineJson> of(Owned.Owner owner) {
    return new PageOf<>(lines.of(owner.id()).stream().map(this::json).toList(), null);
  }

  /// Adds a line to a person or a desk; where they are listed it waits to be proved.
  @PostMapping("/api/v1/people/{id}/lines")
  @Access(
      value = Access.Who.ROLES,
      roles = {Role.SECRETARIAT, Role.NOMINATOR, Role.CONTACT})
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<KeptLineJson> addToPerson(@PathVariable String id, @RequestBody LineForm form) {
    return created(lines.add(form.draft(owned.person(id))));
  }

  /// Adds a line to an authority.
  @PostMapping("/api/v1/authorities/{id}/lines")
  @Access(
      value = Access.Who.ROLES,
      roles = {Role.SECRETARIAT, Role.NOMINATOR})
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<KeptLineJson> addToAuthority(@PathVariable String id, @RequestBody LineForm form) {
    return created(lines.add(form.draft(owned.authority(id))));
  }

  @GetMapping("/api/v1/lines/{id}")
  @Access(
      value = Access.Who.ROLES,
      roles = {Role.SECRETARIAT, Role.NOMINATOR, Role.MISSION, Role.CONTACT})
  ResponseEntity<KeptLineJson> one(@PathVariable String id) {
    return lines
        .find(Given.path(id))
        .map(this::ok)
        .orElseThrow(() -> Problem.notFound().asException());
  }

  /// Gives the line another value. Where its owner is listed the answer is a line of its own, which
  /// waits beside the old one until it is proved or vouched for.
  @PutMapping("/api/v1/lines/{id}/value")
  @Access(
      value = Access.Who.ROLES,
      roles = {Role.SECRETARIAT, Role.NOMINATOR, Role.CONTACT})
  ResponseEntity<KeptLineJson> change(
      @PathVariable String id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody ValueForm form) {
    UUID line = Given.path(id);
    String value = form.value() == null ? "" : form.value();
    return done(lines.change(line, Given.version(ifMatch), value));
  }

  /// Changes place, visibility, hours and how much notices tell, which redirects nothing.
  @PutMapping("/api/v1/lines/{id}/arrangement")
  @Access(
      value = Access.Who.ROLES,
      roles = {Role.SECRETARIAT, Role.NOMINATOR, Role.CONTACT})
  ResponseEntity<KeptLineJson> arrange(
      @PathVariable String id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody ArrangementForm form) {
    return done(lines.arrange(Given.path(id), Given.version(ifMatch), form.arrangement()));
  }

  /// What of a line changes without care.
  record ArrangementForm(
      @Nullable Integer order,
      @Nullable String visibility,
      @Nullable String hours,
      @Nullable Boolean detailed) {
    Lines.Arrangement arrangement() {
      if (order == null) {
        throw Problem.missing("order").asException();
      }
      return new Lines.Arrangement(
          order,
          Given.required("visibility", visibility, Given.word(Line.Visibility.class)),
          hours,
          Boolean.TRUE.equals(detailed));
    }
  }

  /// Withdraws the line; it goes on getting notices for seven days where its owner is listed.
  @DeleteMapping("/api/v1/lines/{id}")
  @Access(
      value = Access.Who.ROLES,
      roles = {Role.SECRETARIAT, Role.NOMINATOR, Role.CONTACT})
  ResponseEntity<Void> withdraw(@PathVariable String id) {
    lines.end(Given.path(id)).orThrow();
    return ResponseEntity.noContent().build();
  }

  /// Has a code sent to the line.
  @PostMapping("/api/v1/lines/{id}/code")
  @Access(
      value = Access.Who.ROLES,
      roles = {Role.SECRETARIAT, Role.NOMINATOR, Role.CONTACT})
  ResponseEntity<KeptLineJson> sendCode(@PathVariable String id) {
    return done(lines.sendCode(Given.path(id)));
  }

  /// Proves the line by the code that was sent to it.
  @PostMapping("/api/v1/lines/{id}/proof")
  @Access(
      value = Access.Who.ROLES,
      roles = {Role.SECRETARIAT, Role.NOMINATOR, Role.CONTACT})
  ResponseEntity<KeptLineJson> prove(@PathVariable String id, @RequestBody ProofForm form) {
    if (form.code() == null) {
      throw Problem.missing("code").asException();
    }
    return done(lines.prove(Given.path(id), form.code()));
  }

  /// Confirms the line as a second person.
  @PostMapping("/api/v1/lines/{id}/vouching")
  @Access(
      value = Access.Who.ROLES,
      roles = {Role.SECRETARIAT, Role.NOMINATOR})
  ResponseEntity<KeptLineJson> vouch(@PathVariable String id) {
    return done(lines.vouch(Given.path(id)));
  }

  private ResponseEntity<KeptLineJson> created(Answer<Lines.Kept> answer) {
    Lines.Kept kept = answer.orThrow();
    return ResponseEntity.created(URI.create("/api/v1/lines/" + kept.line().id()))
        .eTag(ETags.of(kept.line().version()))
        .body(json(kept));
  }

  private ResponseEntity<KeptLineJson> done(Answer<Lines.Kept> answer) {
    return ok(answer.orThrow());
  }

  private ResponseEntity<KeptLineJson> ok(Lines.Kept kept) {
    return ResponseEntity.ok().eTag(ETags.of(kept.line().version())).body(json(kept));
  }

  private KeptLineJson json(Lines.Kept kept) {
    UUID line = kept.line().id();
    return KeptLineJson.of(kept, histories.of(Set.of(line)).get(line));
  }
}
