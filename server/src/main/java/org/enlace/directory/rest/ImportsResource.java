package org.enlace.directory.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.enlace.directory.Imports;
import org.enlace.directory.Imports.Item;
import org.enlace.directory.Imports.Kind;
import org.enlace.directory.Imports.Preview;
import org.enlace.kernel.Role;
import org.enlace.ui.api.Access;
import org.enlace.ui.api.PageOf;
import org.enlace.ui.api.Paging;
import org.enlace.ui.api.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/// Files of other directories, for officers of the secretariat and for nominating authorities.
@RestController
class ImportsResource {
  private static final int MOST_REFUSED = 1_000;
  private static final int LARGEST = 5 * 1024 * 1024;

  private final Imports imports;

  ImportsResource(Imports imports) {
    this.imports = imports;
  }

  /// A line that was refused.
  ///
  /// @param line of a table from 1 with the header; of a list the place of the object, from 1
  record RefusedJson(int line, @Nullable String field, @Nullable String reason) {}

  /// What would come of a file, or came of it.
  ///
  /// @param refused the first thousand lines that were refused
  /// @param refusedCount how many were refused in all
  record PreviewJson(
      UUID id,
      String format,
      String fileName,
      String sha256,
      String phase,
      @JsonProperty("new") int fresh,
      int changed,
      int unchanged,
      List<RefusedJson> refused,
      int refusedCount,
      Instant madeAt,
      Instant expiresAt,
      @Nullable Instant endedAt) {}

  /// A field that would change.
  record ChangeJson(String field, @Nullable String before, @Nullable String after) {}

  /// A line and what would come of it.
  record ItemJson(
      int line,
      String kind,
      @Nullable String state,
      String name,
      List<ChangeJson> changes,
      @Nullable String field,
      @Nullable String reason) {}

  /// A preview with a page of its lines.
  record ImportJson(PreviewJson preview, List<ItemJson> items, @Nullable String next) {}

  /// Reads a file and shows what would come of it; nothing of the directory changes.
  @PostMapping(path = "/api/v1/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @Access(
      value = Access.Who.ROLES,
      roles = {Role.SECRETARIAT, Role.NOMINATOR})
  ResponseEntity<PreviewJson> read(
      @RequestParam(required = false) @Nullable String format,
      @RequestPart(name = "file", required = false) @Nullable MultipartFile file) {
    Imports.Format given = Given.required("format", format, Imports.Format::parse);
    if (file == null) {
      throw Problem.missing("file").asException();
    }
    String name = file.getOriginalFilename();
    Preview preview = imports.read(given, name == null ? "" : name, octets(file)).orThrow();
    return ResponseEntity.status(HttpStatus.CREATED)
        .header("Location", "/api/v1/imports/" + preview.id())
        .body(json(preview));
  }

  /// An import with a page of its lines, of one kind or all.
  @GetMapping("/api/v1/imports/{id}")
  @Access(
      value = Access.Who.ROLES,
      roles = {Role.SECRETARIAT, Role.NOMINATOR})
  ImportJson one(
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String kind,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable String limit) {
    UUID number = Given.path(id);
    Preview preview = imports.find(number).orElseThrow(() -> Problem.notFound().asException());
    Paging paging = Paging.of(limit, after);
    PageOf<Item> items =
        imports.items(
            number,
            Given.optional("kind", kind, Kind::parse),
            position(paging.after()),
            paging.limit());
    return new ImportJson(
        json(preview), items.items().stream().map(ImportsResource::json).toList(), items.next());
  }

  /// Does what the preview shows, all of it or nothing.
  @PostMapping("/api/v1/imports/{id}/application")
  @Access(
      value = Access.Who.ROLES,
      roles = {Role.SECRETARIAT, Role.NOMINATOR})
  PreviewJson apply(@PathVariable String id) {
    return json(imports.apply(Given.path(id)).orThrow());
  }

  /// Compares the file with the directory as it is now.
  @PostMapping("/api/v1/imports/{id}/comparison")
  @Access(
      value = Access.Who.ROLES,
      roles = {Role.SECRETARIAT, Role.NOMINATOR})
  PreviewJson compareAgain(@PathVariable String id) {
    return json(imports.compareAgain(Given.path(id)).orThrow());
  }

  /// Lets a file be.
  @DeleteMapping("/api/v1/imports/{id}")
  @Access(
      value = Access.Who.ROLES,
      roles = {Role.SECRETARIAT, Role.NOMINATOR})
  ResponseEntity<Void> cancel(@PathVariable String id) {
    imports.cancel(Given.path(id)).orThrow();
    return ResponseEntity.noContent().build();
  }

  private static @Nullable Integer position(@Nullable String after) {
    try {
      return after == null ? null : Integer.valueOf(after);
    } catch (NumberFormatException malformed) {
      throw Paging.badCursor();
    }
  }

  /// One octet more than is taken, so that the door sees a file that is too large without reading
  /// all of it.
  private static byte[] octets(MultipartFile file) {
    try (InputStream stream = file.getInputStream()) {
      return stream.readNBytes(LARGEST + 1);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private PreviewJson json(Preview preview) {
    List<RefusedJson> refused =
        imports.items(preview.id(), Kind.REFUSED, null, MOST_REFUSED).items().stream()
            .map(item -> new RefusedJson(item.line(), item.field(), item.reason()))
            .toList();
    return new PreviewJson(
        preview.id(),
        preview.format().word(),
        preview.fileName(),
        preview.sha256(),
        preview.phase().word(),
        preview.counts().fresh(),
        preview.counts().changed(),
        preview.counts().unchanged(),
        refused,
        preview.counts().refused(),
        preview.madeAt(),
        preview.expiresAt(),
        preview.endedAt());
  }

  private static ItemJson json(Item item) {
    return new ItemJson(
        item.line(),
        item.kind().word(),
        item.state() == null ? null : item.state().value(),
        item.name(),
        item.changes().stream()
            .map(each -> new ChangeJson(each.field(), each.before(), each.after()))
            .toList(),
        item.field(),
        item.reason());
  }
}
