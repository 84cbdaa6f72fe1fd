package org.enlace.request.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.enlace.kernel.Role;
import org.enlace.request.DraftView;
import org.enlace.request.Drafts;
import org.enlace.request.RequestForm.Outline;
import org.enlace.request.RequestForm.Writing;
import org.enlace.request.RequestView;
import org.enlace.ui.api.Access;
import org.enlace.ui.api.ETags;
import org.enlace.ui.api.PageOf;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/// What is written and has not gone out.
@RestController
class DraftsResource {
  private final Drafts drafts;

  DraftsResource(Drafts drafts) {
    this.drafts = drafts;
  }

  /// A draft as a program reads it.
  ///
  /// @param state `editing`, or `awaiting-release` while it waits for a second person
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record DraftJson(
      UUID id,
      String state,
      boolean mine,
      boolean mayRelease,
      @Nullable UUID author,
      Outline outline,
      @Nullable Writing content,
      List<RequestView.Attachment> attachments,
      Instant savedAt) {
    static DraftJson of(DraftView view) {
      return new DraftJson(
          view.id(),
          view.waiting() ? "awaiting-release" : "editing",
          view.mine(),
          view.mayRelease(),
          view.author(),
          view.outline(),
          view.writing(),
          view.attachments(),
          view.savedAt());
    }
  }

  private static ResponseEntity<DraftJson> ok(DraftView view) {
    return ResponseEntity.ok().eTag(ETags.of(view.version())).body(DraftJson.of(view));
  }

  /// Begins a draft; nothing of it need be in order yet.
  @PostMapping("/api/v1/drafts")
  @Access(value = Access.Who.ROLES, roles = Role.CONTACT)
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<DraftJson> create(@RequestBody SendBody body) {
    DraftView view = drafts.create(body.form()).orThrow();
    return ResponseEntity.created(URI.create("/api/v1/drafts/" + view.id()))
        .eTag(ETags.of(view.version()))
        .body(DraftJson.of(view));
  }

  /// The actor's drafts and those of its State that wait, the newest first.
  @GetMapping("/api/v1/drafts")
  @Access(value = Access.Who.ROLES, roles = Role.CONTACT)
  PageOf<DraftJson> list() {
    return new PageOf<>(drafts.list().orThrow().stream().map(DraftJson::of).toList(), null);
  }

  /// A draft.
  @GetMapping("/api/v1/drafts/{draft}")
  @Access(value = Access.Who.ROLES, roles = Role.CONTACT)
  ResponseEntity<DraftJson> find(@PathVariable String draft) {
    return ok(drafts.find(Ids.of(draft, "draft")).orThrow());
  }

  /// Saves over a draft.
  @PutMapping("/api/v1/drafts/{draft}")
  @Access(value = Access.Who.ROLES, roles = Role.CONTACT)
  ResponseEntity<DraftJson> save(
      @PathVariable String draft,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody SendBody body) {
    return ok(drafts.save(Ids.of(draft, "draft"), body.form(), ifMatch).orThrow());
  }

  /// Throws a draft away.
  @DeleteMapping("/api/v1/drafts/{draft}")
  @Access(value = Access.Who.ROLES, roles = Role.CONTACT)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void discard(@PathVariable String draft) {
    drafts.discard(Ids.of(draft, "draft")).orThrow();
  }

  /// Attaches a file, the part named `file`.
  @PostMapping(
      path = "/api/v1/drafts/{draft}/attachments",
      consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @Access(value = Access.Who.ROLES, roles = Role.CONTACT)
  ResponseEntity<DraftJson> attach(
      @PathVariable String draft, @RequestPart("file") MultipartFile file) {
    return ok(drafts.attach(Ids.of(draft, "draft"), Files.of(file)).orThrow());
  }

  /// Hands an attachment out.
  @GetMapping("/api/v1/drafts/{draft}/attachments/{position}")
  @Access(value = Access.Who.ROLES, roles = Role.CONTACT)
  ResponseEntity<InputStreamResource> attachment(
      @PathVariable String draft, @PathVariable String position) {
    int place = Ids.number(position).orElseThrow(Ids::noAttachment);
    return Files.download(drafts.attachment(Ids.of(draft, "draft"), place).orThrow());
  }

  /// Takes an attachment off.
  @DeleteMapping("/api/v1/drafts/{draft}/attachments/{position}")
  @Access(value = Access.Who.ROLES, roles = Role.CONTACT)
  ResponseEntity<DraftJson> detach(@PathVariable String draft, @PathVariable String position) {
    int place = Ids.number(position).orElseThrow(Ids::noAttachment);
    return ok(drafts.detach(Ids.of(draft, "draft"), place).orThrow());
  }

  /// Sends a draft, or has it wait for a second person.
  @PostMapping("/api/v1/drafts/{draft}/sending")
  @Access(value = Access.Who.ROLES, roles = Role.CONTACT)
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<SendingJson> send(@PathVariable String draft) {
    return SendingJson.answer(drafts.send(Ids.of(draft, "draft")).orThrow());
  }

  /// Lets a colleague's draft go out.
  @PostMapping("/api/v1/drafts/{draft}/release")
  @Access(value = Access.Who.ROLES, roles = Role.CONTACT)
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<SendingJson> release(@PathVariable String draft) {
    return SendingJson.answer(drafts.release(Ids.of(draft, "draft")).orThrow());
  }

  /// Gives a colleague's draft back to its author.
  @PostMapping("/api/v1/drafts/{draft}/return")
  @Access(value = Access.Who.ROLES, roles = Role.CONTACT)
  ResponseEntity<DraftJson> giveBack(@PathVariable String draft) {
    return ok(drafts.giveBack(Ids.of(draft, "draft")).orThrow());
  }
}
