package org.enlace.directory.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.enlace.directory.Answer;
import org.enlace.directory.Imports;
import org.enlace.directory.Imports.Format;
import org.enlace.directory.Imports.Kind;
import org.enlace.directory.Imports.Preview;
import org.enlace.kernel.Role;
import org.enlace.ui.api.Access;
import org.enlace.ui.api.Access.Who;
import org.enlace.ui.api.PageOf;
import org.enlace.ui.api.Problem;
import org.enlace.ui.page.Choice;
import org.enlace.ui.page.FormErrors;
import org.enlace.ui.page.Page;
import org.enlace.ui.page.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/// Brings files of other directories in: reading, preview, application.
@Controller
class ImportPages {
  static final String PATH = "/imports";
  private static final int ROWS = 50;
  private static final int LARGEST = 5 * 1024 * 1024;

  private final Imports imports;
  private final Words words;
  private final Pages pages;

  ImportPages(Imports imports, Words words, Pages pages) {
    this.imports = imports;
    this.words = words;
    this.pages = pages;
  }

  @GetMapping(PATH)
  @Access(
      value = Who.ROLES,
      roles = {Role.SECRETARIAT, Role.NOMINATOR})
  View start(Page page) {
    return start(200, page, "csv", FormErrors.none());
  }

  private View start(int status, Page page, String format, FormErrors errors) {
    List<Choice> formats =
        List.of(Format.values()).stream()
            .map(each ->
                new Choice(
                    each.word(),
                    page.text("directory.import.format." + each.word()),
                    page.text("directory.import.format-hint." + each.word())))
            .toList();
    return pages.show(
        status,
        "directory/imports.jte",
        Map.of(
            "recent",
            imports.recent().stream().map(each -> ImportView.of(each, page)).toList(),
            "formats",
            formats,
            "format",
            format,
            "errors",
            errors,
            "columns",
            Imports.COLUMNS));
  }

  @PostMapping(PATH)
  @Access(
      value = Who.ROLES,
      roles = {Role.SECRETARIAT, Role.NOMINATOR})
  View read(
      @RequestParam(defaultValue = "") String format,
      @RequestParam(required = false) @Nullable MultipartFile file,
      Page page) {
    Optional<Format> given = Format.parse(format);
    if (given.isEmpty()) {
      return start(
          422, page, "csv", FormErrors.none().and("format", "directory.import.format-missing"));
    }
    if (file == null || file.isEmpty()) {
      return start(
          422, page, format, FormErrors.none().and("file", "directory.import.file-missing"));
    }
    String name = file.getOriginalFilename();
    return switch (imports.read(given.get(), name == null ? "" : name, octets(file))) {
      case Answer.Done<Preview>(Preview preview) -> pages.seeOther(PATH + "/" + preview.id());
      case Answer.Refused<Preview>(Problem problem) ->
          start(422, page, format, FormErrors.of(problem));
    };
  }

  @GetMapping(PATH + "/{id}")
  @Access(
      value = Who.ROLES,
      roles = {Role.SECRETARIAT, Role.NOMINATOR})
  View show(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String after,
      HttpServletResponse response,
      Page page) {
    Imports.Run run = imports.runOf(id);
    if (run.going()) {
      response.setHeader("Refresh", "2");
    }
    Preview preview = required(id);
    boolean failed = preview.phase() == Imports.Phase.READY;
    Problem refused =
        failed && run.answer() instanceof Answer.Refused<Preview>(Problem problem) ? problem : null;
    return show(200, preview, new Asked(kind, after), run, refused, page);
  }

  /// Which lines are asked for.
  private record Asked(String kind, String after) {
    @Nullable Integer position() {
      int number = Posted.number(after);
      return number < 0 ? null : number;
    }
  }

  private View show(
      int status,
      Preview preview,
      Asked asked,
      Imports.Run run,
      @Nullable Problem refused,
      Page page) {
    Kind kind = Kind.parse(asked.kind()).orElse(null);
    PageOf<Imports.Item> items = imports.items(preview.id(), kind, asked.position(), ROWS);
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("preview", ImportView.of(preview, page));
    values.put("kind", kind == null ? "" : kind.word());
    values.put(
        "rows", items.items().stream().map(each -> ImportRow.of(each, words, page)).toList());
    values.put("next", items.next());
    values.put("run", ImportProgress.of(run));
    values.put("errors", refused == null ? FormErrors.none() : FormErrors.of(refused));
    values.put("outdated", refused != null && refused.slug().startsWith("import-outdated"));
    return pages.show(status, "directory/import.jte", values);
  }

  @PostMapping(PATH + "/{id}/application")
  @Access(
      value = Who.ROLES,
      roles = {Role.SECRETARIAT, Role.NOMINATOR})
  View apply(@PathVariable UUID id, Page page) {
    String path = PATH + "/" + required(id).id();
    Optional<Answer<Preview>> answer = imports.begin(id);
    if (answer.isEmpty()) {
      return pages.seeOther(path);
    }
    return switch (answer.get()) {
      case Answer.Done<Preview> _ -> pages.seeOther(path, "directory.notice.import-applied");
      case Answer.Refused<Preview>(Problem problem) ->
          show(problem.status(), required(id), new Asked("", ""), idle(), problem, page);
    };
  }

  private static Imports.Run idle() {
    return new Imports.Run(false, 0, 0, null);
  }

  @PostMapping(PATH + "/{id}/comparison")
  @Access(
      value = Who.ROLES,
      roles = {Role.SECRETARIAT, Role.NOMINATOR})
  View compareAgain(@PathVariable UUID id) {
    imports.compareAgain(id).orThrow();
    return pages.seeOther(PATH + "/" + id, "directory.notice.import-compared");
  }

  @PostMapping(PATH + "/{id}/cancellation")
  @Access(
      value = Who.ROLES,
      roles = {Role.SECRETARIAT, Role.NOMINATOR})
  View cancel(@PathVariable UUID id) {
    imports.cancel(id).orThrow();
    return pages.seeOther(PATH, "directory.notice.import-cancelled");
  }

  private Preview required(UUID id) {
    return imports.find(id).orElseThrow(() -> Problem.notFound().asException());
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
}
