package org.enlace.directory.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.enlace.ui.page.Pages;
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
  private final Choices choices;
  private final Words words;
  private final Pages pages;

  NotePages(
      Notes notes, Nominations nominations, NominationWords standing, Doers doers, Frame frame) {
    this.notes = notes;
    this.nominations = nominations;
    this.standing = standing;
    this.doers = doers;
    this.choices = frame.choices();
    this.words = frame.words();
    this.pages = frame.pages();
  }

  @GetMapping("/notes/new")
  @Access(
      value = Who.ROLES,
      roles = {Role.SECRETARIAT, Role.NOMINATOR})
  View write(@RequestParam(defaultValue = "") String state, Page page) {
    LocalDate today = LocalDate.ofInstant(page.now(), page.reader().zone());
    return choices
        .about(state, page)
        .map(about -> form(200, about, NoteForm.empty(today), FormErrors.none(), page))
        .orElseGet(() ->
            pages.show(
                "directory/choose-state.jte",
                Map.of(
                    "path",
                    "/notes/new",
                    "title",
                    page.text("directory.note-form.title"),
                    "states",
                    choices.states(page))));
  }

  @PostMapping("/notes/new")
  @Access(
      value = Who.ROLES,
      roles = {Role.SECRETARIAT, Role.NOMINATOR})
  View receive(
      @RequestParam MultiValueMap<String, String> fields,
      @RequestParam(required = false) @Nullable MultipartFile scan,
      Page page) {
    Optional<StateCode> about = choices.about(new Posted(fields).word("state"), page);
    if (about.isEmpty()) {
      throw Problem.of("directory", "state-unknown", 422).about("state").asException();
    }
    NoteForm form = NoteForm.of(fields);
    return switch (form.read(about.get())) {
      case NoteForm.Read.Wrong(FormErrors errors) -> form(422, about.get(), form, errors, page);
      case NoteForm.Read.Draft(Notes.NoteDraft draft) ->
          switch (kept(draft, scan)) {
            case Answer.Done<Notes.Note>(Notes.Note note) ->
                pages.seeOther("/notes/" + note.id(), "directory.notice.note.received");
            case Answer.Refused<Notes.Note>(Problem problem) ->
                form(problem.status(), about.get(), form, FormErrors.of(problem), page);
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
    return pages.show(
        status,
        "directory/note-form.jte",
        Map.of(
            "state",
            state.value(),
            "name",
            words.state(state, page),
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
            words.state(note.state(), page),
            note.reference(),
            note.datedOn(),
            note.receivedOn(),
            note.sender() == null ? null : note.sender().value(),
            note.scanned(),
            by,
            note.enteredAt(),
            nominations.ofNote(id).stream().map(each -> standing.row(each, page)).toList(),
            enters);
    return pages.show("directory/note.jte", Map.of("note", view));
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
