package org.enlace.directory.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.enlace.directory.Answer;
import org.enlace.directory.Doers;
import org.enlace.directory.Nominations;
import org.enlace.directory.Notes;
import org.enlace.kernel.Role;
import org.enlace.kernel.StateCode;
import org.enlace.ui.api.Access;
import org.enlace.ui.api.Access.Who;
import org.enlace.ui.api.Problem;
import org.enlace.ui.page.FormErrors;
import org.enlace.ui.page.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/// Receives notes verbales, and shows them with what they named.
@Controller
class NotePages {
  private final Notes notes;
  private final Nominations nominations;
  private final NominationWords standing;
  private final Doers doers;
  private final Frame frame;

  NotePages(
      Notes notes, Nominations nominations, NominationWords standing, Doers doers, Frame frame) {
    this.notes = notes;
    this.nominations = nominations;
    this.standing = standing;
    this.doers = doers;
    this.frame = frame;
  }

  @GetMapping("/notes/new")
  @Access(
      value = Who.ROLES,
      roles = {Role.SECRETARIAT, Role.NOMINATOR})
  View write(@RequestParam(defaultValue = "") String state, Page page) {
    LocalDate today = LocalDate.ofInstant(page.now(), page.reader().zone());
    return frame
        .choices()
        .about(state, page)
        .map(about -> form(200, about, NoteForm.empty(today), FormErrors.none(), page))
        .orElseGet(() -> frame.chooseState("/notes/new", "directory.note-form.title", page));
  }

  @PostMapping("/notes/new")
  @Access(
      value = Who.ROLES,
      roles = {Role.SECRETARIAT, Role.NOMINATOR})
  View receive(
      @RequestParam MultiValueMap<String, String> fields,
      @RequestParam(required = false) @Nullable MultipartFile scan,
      Page page) {
    StateCode about = frame.choices().required(new Posted(fields).word("state"), page);
    NoteForm form = NoteForm.of(fields);
    return switch (form.read(about)) {
      case NoteForm.Read.Wrong(FormErrors errors) -> form(422, about, form, errors, page);
      case NoteForm.Read.Draft(Notes.NoteDraft draft) ->
          switch (kept(draft, scan)) {
            case Answer.Done<Notes.Note>(Notes.Note note) ->
                frame.pages().seeOther("/notes/" + note.id(), "directory.notice.note.received");
            case Answer.Refused<Notes.Note>(Problem problem) ->
                form(problem.status(), about, form, FormErrors.of(problem), page);
          };
    };
  }

  private Answer<Notes.Note> kept(Notes.NoteDraft draft, @Nullable MultipartFile scan) {
    if (scan == null || scan.isEmpty()) {
      return notes.receive(draft, null);
    }
    try (InputStream bytes = scan.getInputStream()) {
      return notes.receive(draft, bytes);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private View form(int status, StateCode state, NoteForm form, FormErrors errors, Page page) {
    return frame
        .pages()
        .show(
            status,
            "directory/note-form.jte",
            Map.of(
                "state",
                state.value(),
                "name",
                frame.words().state(state, page),
                "form",
                form,
                "errors",
                errors));
  }

  @GetMapping("/notes/{id}")
  @Access(
      value = Who.ROLES,
      roles = {Role.SECRETARIAT, Role.NOMINATOR, Role.MISSION, Role.CONTACT})
  View show(@PathVariable UUID id, Page page) {
    Notes.Note note = notes.find(id).orElseThrow(() -> Problem.notFound().asException());
    String by =
        doers.isOwn(note.enteredBy())
            ? page.text("directory.doer.you")
            : doers.names(List.of(note.enteredBy())).get(note.enteredBy());
    boolean enters = page.actor().holds(Role.SECRETARIAT) || page.actor().holds(Role.NOMINATOR);
    NoteView view =
        new NoteView(
            "/notes/" + id,
            id.toString(),
            note.state().value(),
            frame.words().state(note.state(), page),
            note.reference(),
            note.datedOn(),
            note.receivedOn(),
            note.sender() == null ? null : note.sender().value(),
            note.scanned(),
            by,
            note.enteredAt(),
            nominations.ofNote(id).stream().map(each -> standing.row(each, page)).toList(),
            enters);
    return frame.pages().show("directory/note.jte", Map.of("note", view));
  }

  @GetMapping("/notes/{id}/scan")
  @Access(
      value = Who.ROLES,
      roles = {Role.SECRETARIAT, Role.NOMINATOR, Role.MISSION, Role.CONTACT})
  ResponseEntity<InputStreamResource> scan(@PathVariable UUID id) {
    Notes.Note note = notes.find(id).orElseThrow(() -> Problem.notFound().asException());
    InputStream bytes = notes.openScan(id).orElseThrow(() -> Problem.notFound().asException());
    ContentDisposition saved =
        ContentDisposition.attachment()
            .filename(
                note.reference().replaceAll("[^\\p{L}\\p{N}.-]+", "-") + ".pdf",
                StandardCharsets.UTF_8)
            .build();
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .header(HttpHeaders.CONTENT_DISPOSITION, saved.toString())
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "sandbox; default-src 'none'")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(new InputStreamResource(bytes));
  }
}
