package org.enlace.directory.rest;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.enlace.directory.Authorities;
import org.enlace.directory.Authority;
import org.enlace.directory.LocalText;
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
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The authorities of the States.
@RestController
class AuthoritiesResource {
  private final Authorities authorities;

  AuthoritiesResource(Authorities authorities) {
    this.authorities = authorities;
  }

  /// An authority on the wire.
  ///
  /// @param name in the language of `Accept-Language`, or the nearest there is
  /// @param names by language
  record AuthorityJson(
      UUID id,
      String state,
      String name,
      Map<String, String> names,
      String kind,
      @Nullable String sector,
      Map<String, String> charter,
      boolean referable,
      boolean answersAbroad,
      String source,
      int version) {}

  /// What is asked for when an authority is added or written anew.
  record AuthorityForm(
      @Nullable String state,
      @Nullable Map<String, String> names,
      @Nullable String kind,
      @Nullable String sector,
      @Nullable Map<String, String> charter,
      @Nullable Boolean referable,
      @Nullable Boolean answersAbroad) {

    Authorities.AuthorityDraft draft() {
      return new Authorities.AuthorityDraft(
          Given.required("state", state, StateCode::parse),
          new LocalText(names == null ? Map.of() : names),
          Given.required("kind", kind, Given.word(Authority.Kind.class)),
          sector,
          fields(),
          Boolean.TRUE.equals(referable),
          Boolean.TRUE.equals(answersAbroad),
          "state");
    }

    private Map<Authority.Field, String> fields() {
      Map<Authority.Field, String> fields = new EnumMap<>(Authority.Field.class);
      if (charter != null) {
        charter.forEach((word, text) ->
            fields.put(Given.required("charter", word, Given.word(Authority.Field.class)), text));
      }
      return fields;
    }
  }

  /// The authorities of a State.
  @GetMapping("/api/v1/authorities")
  @Access(
      value = Access.Who.ROLES,
      roles = {
        Role.SECRETARIAT,
        Role.NOMINATOR,
        Role.MISSION,
        Role.CONTACT,
        Role.DESK,
        Role.EXERCISE_DIRECTOR
      })
  PageOf<AuthorityJson> of(@RequestParam String state, Locale locale) {
    StateCode code = Given.required("state", state, StateCode::parse);
    return new PageOf<>(
        authorities.of(code).stream().map(each -> json(each, locale)).toList(), null);
  }

  /// Adds an authority.
  @PostMapping("/api/v1/authorities")
  @Access(
      value = Access.Who.ROLES,
      roles = {Role.SECRETARIAT, Role.NOMINATOR, Role.CONTACT})
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<AuthorityJson> add(@RequestBody AuthorityForm form, Locale locale) {
    Authority added = authorities.add(form.draft()).orThrow();
    return ResponseEntity.status(HttpStatus.CREATED)
        .eTag(ETags.of(added.version()))
        .body(json(added, locale));
  }

  /// One authority.
  @GetMapping("/api/v1/authorities/{id}")
  @Access(
      value = Access.Who.ROLES,
      roles = {
        Role.SECRETARIAT,
        Role.NOMINATOR,
        Role.MISSION,
        Role.CONTACT,
        Role.DESK,
        Role.EXERCISE_DIRECTOR
      })
  ResponseEntity<AuthorityJson> one(@PathVariable String id, Locale locale) {
    Authority found =
        authorities.find(Given.path(id)).orElseThrow(() -> Problem.notFound().asException());
    return ResponseEntity.ok().eTag(ETags.of(found.version())).body(json(found, locale));
  }

  /// Writes an authority anew.
  @PutMapping("/api/v1/authorities/{id}")
  @Access(
      value = Access.Who.ROLES,
      roles = {Role.SECRETARIAT, Role.NOMINATOR, Role.CONTACT})
  ResponseEntity<AuthorityJson> amend(
      @PathVariable String id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody AuthorityForm form,
      Locale locale) {
    Authority next =
        authorities.amend(Given.path(id), Given.version(ifMatch), form.draft()).orThrow();
    return ResponseEntity.ok().eTag(ETags.of(next.version())).body(json(next, locale));
  }

  private static AuthorityJson json(Authority authority, Locale locale) {
    Map<String, String> charter = new TreeMap<>();
    authority.charter().forEach((field, text) -> charter.put(Given.word(field), text));
    return new AuthorityJson(
        authority.id(),
        authority.state().value(),
        authority.name().in(locale),
        authority.name().byLanguage(),
        Given.word(authority.kind()),
        authority.sector(),
        charter,
        authority.referable(),
        authority.answersAbroad(),
        authority.source(),
        authority.version());
  }
}
