package org.enlace.directory.rest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.enlace.directory.Notes;
import org.enlace.kernel.EmailAddress;
import org.enlace.kernel.Role;
import org.enlace.kernel.StateCode;
import org.enlace.ui.api.Access;
import org.enlace.ui.api.PageOf;
import org.enlace.ui.api.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/// The notes verbales by which States name and remove their contacts; for their State and the
/// secretariat.
@RestController
class NotesResource {
  private final Notes notes;

  NotesResource(Notes notes) {
    this.notes = notes;
  }

  /// A note on the wire.
  ///
  /// @param sender the mailbox from which it came, or null where it came on paper
  /// @param scanned whether there is a scan
  record NoteJson(
      UUID id,
      String state,
      String reference,
      LocalDate datedOn,
      LocalDate receivedOn,
      @Nullable String sender,
      boolean scanned,
      UUID enteredBy,
      Instant enteredAt) {

    static NoteJson of(Notes.Note note) {
      return new NoteJson(
          note.id(),
          note.state().value(),
          note.reference(),
          note.datedOn(),
          note.receivedOn(),
          note.sender() == null ? null : note.sender().value(),
          note.scanned(),
          note.enteredBy(),
          note.enteredAt());
    }
  }

  /// What is known of a note that came.
  record ReceivedForm(
      @Nullable String state,
      @Nullable String reference,
      @Nullable String datedOn,
      @Nullable String receivedOn,
      @Nullable String sender) {

    Notes.NoteDraft draft() {
      return new Notes.NoteDraft(
          Given.required("state", state, StateCode::parse),
          reference == null ? "" : reference,
          Given.required("datedOn", datedOn, Given::day),
          Given.required("receivedOn", receivedOn, Given::day),
          Given.optional("sender", sender, EmailAddress::parse));
    }
  }

  /// The notes of a State, the latest first.
  @GetMapping("/api/v1/notes")
  @Access(
      value = Access.Who.ROLES,
      roles = {Role.SECRETARIAT, Role.NOMINATOR, Role.MISSION})
  PageOf<NoteJson> of(@RequestParam String state) {
    StateCode code = Given.required("state", state, StateCode::parse);
    return new PageOf<>(notes.of(code).stream().map(NoteJson::of).toList(), null);
  }

  /// Writes down a note without a scan.
  @PostMapping(value = "/api/v1/notes", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Access(
      value = Access.Who.ROLES,
      roles = {Role.SECRETARIAT, Role.NOMINATOR})
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<NoteJson> receive(@RequestBody ReceivedForm form) {
    return created(notes.receive(form.draft(), null).orThrow());
  }

  /// Writes down a note with its scan, a PDF of at most 10 MB.
  @PostMapping(value = "/api/v1/notes", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @Access(
      value = Access.Who.ROLES,
      roles = {Role.SECRETARIAT, Role.NOMINATOR})
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<NoteJson> receive(
      @ModelAttribute ReceivedForm form, @RequestPart("scan") MultipartFile scan) {
    try (InputStream content = scan.getInputStream()) {
      return created(notes.receive(form.draft(), content).orThrow());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @GetMapping("/api/v1/notes/{id}")
  @Access(
      value = Access.Who.ROLES,
      roles = {Role.SECRETARIAT, Role.NOMINATOR, Role.MISSION})
  NoteJson one(@PathVariable String id) {
    return notes
        .find(Given.path(id))
        .map(NoteJson::of)
        .orElseThrow(() -> Problem.notFound().asException());
  }

  /// The scan, as a download only: it is a file that somebody sent.
  @GetMapping("/api/v1/notes/{id}/scan")
  @Access(
      value = Access.Who.ROLES,
      roles = {Role.SECRETARIAT, Role.NOMINATOR, Role.MISSION})
  ResponseEntity<InputStreamResource> scan(@PathVariable String id) {
    UUID note = Given.path(id);
    ContentDisposition attachment =
        ContentDisposition.attachment().filename("note-" + note + ".pdf").build();
    return notes
        .openScan(note)
        .map(content ->
            ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(new InputStreamResource(content)))
        .orElseThrow(() -> Problem.notFound().asException());
  }

  private static ResponseEntity<NoteJson> created(Notes.Note note) {
    return ResponseEntity.created(URI.create("/api/v1/notes/" + note.id())).body(NoteJson.of(note));
  }
}
