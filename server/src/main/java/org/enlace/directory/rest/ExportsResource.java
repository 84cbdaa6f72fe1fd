package org.enlace.directory.rest;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.enlace.directory.Answer;
import org.enlace.directory.Exports;
import org.enlace.directory.WholeExports;
import org.enlace.directory.WholeExports.Whole;
import org.enlace.directory.transfer.ExportFile;
import org.enlace.kernel.NetworkCode;
import org.enlace.kernel.Role;
import org.enlace.kernel.StateCode;
import org.enlace.ui.api.Access;
import org.enlace.ui.api.PageOf;
import org.enlace.ui.api.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Files of contacts. Exporting records look-ups of other States' personal lines, which those
/// States see.
@RestController
class ExportsResource {
  private final Exports exports;
  private final WholeExports wholes;

  ExportsResource(Exports exports, WholeExports wholes) {
    this.exports = exports;
    this.wholes = wholes;
  }

  /// What is asked for when a whole directory is.
  record WholeForm(@Nullable String network, @Nullable String reason) {}

  /// An export of a whole directory.
  ///
  /// @param state for which it was asked, or null for the secretariat
  /// @param granted null while nobody decided
  record WholeJson(
      UUID id,
      String reference,
      String network,
      @Nullable String state,
      String reason,
      Instant askedAt,
      @Nullable Boolean granted,
      @Nullable Instant takenAt) {

    static WholeJson of(Whole whole) {
      return new WholeJson(
          whole.id(),
          whole.reference(),
          whole.network().value(),
          whole.state() == null ? null : whole.state().value(),
          whole.reason(),
          whole.askedAt(),
          whole.granted(),
          whole.takenAt());
    }
  }

  /// A file of the contacts of chosen States, or of the whole directory where its export was
  /// approved.
  @GetMapping("/api/v1/exports/contacts.{format}")
  @Access(
      value = Access.Who.ROLES,
      roles = {Role.SECRETARIAT, Role.NOMINATOR, Role.MISSION, Role.CONTACT})
  ResponseEntity<byte[]> contacts(
      @PathVariable String format,
      @RequestParam(required = false) @Nullable List<String> state,
      @RequestParam(required = false) @Nullable String network,
      @RequestParam(required = false) @Nullable String whole,
      Locale locale) {
    Exports.Format form =
        Exports.Format.parse(format).orElseThrow(() -> Problem.notFound().asException());
    Answer<ExportFile> answer =
        whole == null
            ? exports.ofStates(
                form, states(state), Given.optional("network", network, NetworkCode::parse), locale)
            : exports.whole(Given.required("whole", whole, Given::id), form, locale);
    return saved(answer.orThrow());
  }

  private static Set<StateCode> states(@Nullable List<String> given) {
    Set<StateCode> states = new TreeSet<>();
    if (given != null) {
      given.forEach(each -> states.add(Given.required("state", each, StateCode::parse)));
    }
    return states;
  }

  private static ResponseEntity<byte[]> saved(ExportFile file) {
    ContentDisposition saved =
        ContentDisposition.attachment().filename(file.name(), StandardCharsets.UTF_8).build();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(file.mediaType()))
        .header(HttpHeaders.CONTENT_DISPOSITION, saved.toString())
        .header("Enlace-Marking", file.marking().word())
        .header("Enlace-Reference", file.reference())
        .header("X-Content-Type-Options", "nosniff")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(file.octets());
  }

  /// Asks for the whole directory of a network, with a reason that every State will read.
  @PostMapping("/api/v1/exports/whole")
  @Access(
      value = Access.Who.ROLES,
      roles = {Role.SECRETARIAT, Role.NOMINATOR, Role.MISSION, Role.CONTACT})
  ResponseEntity<WholeJson> ask(@RequestBody WholeForm form) {
    Whole asked =
        wholes
            .ask(
                Given.optional("network", form.network(), NetworkCode::parse),
                form.reason() == null ? "" : form.reason())
            .orThrow();
    return ResponseEntity.status(HttpStatus.CREATED).body(WholeJson.of(asked));
  }

  /// Exports of whole directories that the caller asked for or may decide.
  @GetMapping("/api/v1/exports/whole")
  @Access(
      value = Access.Who.ROLES,
      roles = {Role.SECRETARIAT, Role.NOMINATOR, Role.MISSION, Role.CONTACT})
  PageOf<WholeJson> open() {
    return new PageOf<>(wholes.open().stream().map(WholeJson::of).toList(), null);
  }

  /// Approves, as another hand.
  @PostMapping("/api/v1/exports/whole/{id}/approval")
  @Access(
      value = Access.Who.ROLES,
      roles = {Role.SECRETARIAT, Role.NOMINATOR})
  WholeJson approve(@PathVariable String id) {
    return WholeJson.of(wholes.decide(Given.path(id), true).orThrow());
  }

  /// Declines, as another hand.
  @PostMapping("/api/v1/exports/whole/{id}/refusal")
  @Access(
      value = Access.Who.ROLES,
      roles = {Role.SECRETARIAT, Role.NOMINATOR})
  WholeJson decline(@PathVariable String id) {
    return WholeJson.of(wholes.decide(Given.path(id), false).orThrow());
  }
}
