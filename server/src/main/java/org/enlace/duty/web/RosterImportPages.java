package org.enlace.duty.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.enlace.directory.Answer;
import org.enlace.duty.roster.Member;
import org.enlace.duty.roster.Roster;
import org.enlace.duty.roster.RosterImports;
import org.enlace.duty.roster.Rosters;
import org.enlace.duty.roster.StandIn;
import org.enlace.duty.roster.StandIns;
import org.enlace.kernel.Role;
import org.enlace.ui.api.Access;
import org.enlace.ui.api.Problem;
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

/// Takes shifts out of a calendar file: chosen, looked at, entered.
@Controller
class RosterImportPages {
  private static final int LARGEST = 256 * 1024;

  private final Rosters rosters;
  private final RosterImports imports;
  private final RosterViews views;
  private final Pages pages;

  RosterImportPages(Rosters rosters, RosterImports imports, RosterViews views, Pages pages) {
    this.rosters = rosters;
    this.imports = imports;
    this.views = views;
    this.pages = pages;
  }

  @GetMapping("/rosters/{id}/import")
  @Access(
      value = Access.Who.ROLES,
      roles = {Role.NOMINATOR, Role.CONTACT})
  View form(@PathVariable UUID id, Page page) {
    return show(200, kept(id), FormErrors.none(), Map.of(), page);
  }

  @PostMapping("/rosters/{id}/import")
  @Access(
      value = Access.Who.ROLES,
      roles = {Role.NOMINATOR, Role.CONTACT})
  View preview(
      @PathVariable UUID id,
      @RequestParam Map<String, String> posted,
      @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
      Page page)
      throws IOException {
    Roster roster = kept(id);
    Optional<Member> member = RosterActPages.member(posted.getOrDefault("person", ""));
    if (member.isEmpty() || file == null || file.isEmpty() || file.getSize() > LARGEST) {
      FormErrors errors = FormErrors.none();
      if (member.isEmpty()) {
        errors = errors.and("person", "duty.roster.person-missing");
      }
      if (file == null || file.isEmpty()) {
        errors = errors.and("file", "duty.import.file-missing");
      } else if (file.getSize() > LARGEST) {
        errors = errors.and("file", "duty.problem.ics-too-large.detail");
      }
      return show(422, roster, errors, posted, page);
    }
    String text = new String(file.getBytes(), StandardCharsets.UTF_8);
    int layer = RosterActPages.number(posted.get("layer"));
    return switch (imports.preview(id, layer, member.get(), text)) {
      case Answer.Done<List<StandIns.Wanted>>(List<StandIns.Wanted> wanted) ->
          look(roster, posted, text, wanted, page);
      case Answer.Refused<List<StandIns.Wanted>>(Problem problem) ->
          show(422, roster, FormErrors.of(problem), posted, page);
    };
  }

  private View look(
      Roster roster,
      Map<String, String> posted,
      String text,
      List<StandIns.Wanted> wanted,
      Page page) {
    Member member = wanted.getFirst().member();
    RosterWords words =
        new RosterWords(
            page, views.zone(roster), rosters.names(List.of(member.person())), rosters.own());
    Map<String, Object> values = new HashMap<>();
    values.put("path", "/rosters/" + roster.id());
    values.put("name", words.name(member.person()));
    values.put("layer", posted.getOrDefault("layer", ""));
    values.put("person", posted.getOrDefault("person", ""));
    values.put("file", Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)));
    values.put(
        "shifts", wanted.stream().map(each -> words.span(each.from(), each.until())).toList());
    return pages.show("duty/import-preview.jte", values);
  }

  @PostMapping("/rosters/{id}/import/entry")
  @Access(
      value = Access.Who.ROLES,
      roles = {Role.NOMINATOR, Role.CONTACT})
  View enter(@PathVariable UUID id, @RequestParam Map<String, String> posted, Page page) {
    Roster roster = kept(id);
    Optional<Member> member = RosterActPages.member(posted.getOrDefault("person", ""));
    int layer = RosterActPages.number(posted.get("layer"));
    Answer<List<StandIn>> entered =
        member
            .map(each -> imports.enter(id, layer, each, text(posted.getOrDefault("file", ""))))
            .orElseGet(() ->
                Answer.refused(Problem.of("duty", "roster-member-unknown", 422).about("person")));
    return switch (entered) {
      case Answer.Done<List<StandIn>> _ -> pages.seeOther("/rosters/" + id, "duty.notice.imported");
      case Answer.Refused<List<StandIn>>(Problem problem) ->
          show(422, roster, FormErrors.of(problem), posted, page);
    };
  }

  private View show(
      int status, Roster roster, FormErrors errors, Map<String, String> typed, Page page) {
    Map<String, Object> values = new HashMap<>();
    values.put("path", "/rosters/" + roster.id());
    values.put("title", views.title(roster, page));
    values.put("changes", views.changes(roster, page));
    values.put("errors", errors);
    values.put("typed", typed);
    return pages.show(status, "duty/import.jte", values);
  }

  private static String text(String coded) {
    try {
      return new String(Base64.getDecoder().decode(coded), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      return ""; // no calendar: the door says so
    }
  }

  private Roster kept(UUID id) {
    Roster roster = rosters.find(id).orElseThrow(() -> Problem.notFound().asException());
    if (!rosters.keeps(roster)) {
      throw Problem.of("duty", "roster-not-yours", 403).asException();
    }
    return roster;
  }
}
