package org.enlace.duty.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.enlace.directory.Answer;
import org.enlace.duty.roster.Absence;
import org.enlace.duty.roster.Absences;
import org.enlace.duty.roster.Roster;
import org.enlace.duty.roster.RosterKeeping;
import org.enlace.duty.roster.Rosters;
import org.enlace.kernel.CategoryCode;
import org.enlace.kernel.NetworkCode;
import org.enlace.kernel.Role;
import org.enlace.ui.api.Access;
import org.enlace.ui.api.Problem;
import org.enlace.ui.page.Choice;
import org.enlace.ui.page.FormErrors;
import org.enlace.ui.page.Page;
import org.enlace.ui.page.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The rosters of the reader's State, and the calendar of each.
@Controller
class RosterPages {
  private final Rosters rosters;
  private final RosterKeeping keeping;
  private final Absences absences;
  private final RosterViews views;
  private final OwnThings own;
  private final Pages pages;

  RosterPages(
      Rosters rosters,
      RosterKeeping keeping,
      Absences absences,
      RosterViews views,
      OwnThings own,
      Pages pages) {
    this.rosters = rosters;
    this.keeping = keeping;
    this.absences = absences;
    this.views = views;
    this.own = own;
    this.pages = pages;
  }

  /// What of the page is the reader's own.
  @Component
  record OwnThings(WishPages wishes, FeedPages feeds) {}

  @GetMapping("/rosters")
  @Access(
      value = Access.Who.ROLES,
      roles = {Role.CONTACT, Role.NOMINATOR, Role.MISSION})
  View all(Page page) {
    return all(200, FormErrors.none(), Map.of(), page);
  }

  View all(int status, FormErrors errors, Map<String, String> typed, Page page) {
    List<Roster> all = rosters.all();
    Map<String, Object> values = new HashMap<>();
    values.put("rosters", all.stream().map(each -> views.row(each, page)).toList());
    values.put("free", rosters.free().stream().map(each -> track(each, page)).toList());
    values.put("leave", leave(page));
    boolean contact = page.actor().holds(Role.CONTACT);
    values.put("mayEnterLeave", contact && !rosters.own().isEmpty());
    values.put("feeds", own.feeds().own(page));
    values.put(
        "teams",
        all.stream()
            .filter(Roster::teamFeed)
            .map(each -> Choice.of(each.id().toString(), views.title(each, page)))
            .toList());
    values.put("wish", contact ? own.wishes().own(page) : List.of());
    values.put("errors", errors);
    values.put("typed", typed);
    return pages.show(status, "duty/rosters.jte", values);
  }

  private List<RosterView.LeaveRow> leave(Page page) {
    List<Absence> shown =
        absences.all().stream()
            .filter(
                each -> page.actor().holds(Role.NOMINATOR) || rosters.own().contains(each.person()))
            .toList();
    Map<UUID, String> names = rosters.names(shown.stream().map(Absence::person).toList());
    return shown.stream()
        .map(each ->
            new RosterView.LeaveRow(
                "/leave/" + each.id() + "/end",
                names.getOrDefault(each.person(), ""),
                page.text(
                    "duty.roster.span",
                    Map.of(
                        "from",
                        page.times().moment(each.from()),
                        "until",
                        page.times().moment(each.until())))))
        .toList();
  }

  private static Choice track(Rosters.Track track, Page page) {
    String category =
        track
            .network()
            .category(track.category())
            .map(each -> each.name().in(page.locale()))
            .orElseThrow();
    return Choice.of(
        track.network().code() + "|" + track.category(),
        page.text(
            "duty.roster.track",
            Map.of("category", category, "network", track.network().name().in(page.locale()))));
  }

  @PostMapping("/rosters")
  @Access(
      value = Access.Who.ROLES,
      roles = {Role.NOMINATOR})
  View create(@RequestParam Map<String, String> posted, Page page) {
    String[] track = posted.getOrDefault("track", "").split("\\|", -1);
    if (track.length != 2
        || NetworkCode.parse(track[0]).isEmpty()
        || CategoryCode.parse(track[1]).isEmpty()) {
      return all(422, FormErrors.none().and("track", "duty.roster.track-missing"), posted, page);
    }
    return switch (keeping.create(new NetworkCode(track[0]), new CategoryCode(track[1]))) {
      case Answer.Done<Roster>(Roster made) ->
          pages.seeOther("/rosters/" + made.id() + "/draft", "duty.notice.roster-made");
      case Answer.Refused<Roster>(Problem problem) ->
          all(422, FormErrors.of(problem.about("track")), posted, page);
    };
  }

  @GetMapping("/rosters/{id}")
  @Access(
      value = Access.Who.ROLES,
      roles = {Role.CONTACT, Role.NOMINATOR, Role.MISSION})
  View one(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable String view,
      @RequestParam(required = false) @Nullable String from,
      Page page) {
    return show(200, roster(id), new Asked(view, from), FormErrors.none(), Map.of(), page);
  }

  /// Which days are drawn, and how.
  record Asked(@Nullable String view, @Nullable String from) {
    @Nullable LocalDate day() {
      try {
        return from == null ? null : LocalDate.parse(from);
      } catch (DateTimeException malformed) {
        return null; // a page draws what it understood: today
      }
    }
  }

  View show(
      int status,
      Roster roster,
      Asked asked,
      FormErrors errors,
      Map<String, String> typed,
      Page page) {
    Map<String, Object> values = new HashMap<>();
    values.put("roster", views.view(roster, RosterViews.kind(asked.view()), asked.day(), page));
    values.put("changes", views.changes(roster, page));
    values.put("keepers", roster.keepers().stream().map(UUID::toString).toList());
    values.put("teamFeed", roster.teamFeed());
    values.put("version", Integer.toString(roster.version()));
    values.put("errors", errors);
    values.put("typed", typed);
    return pages.show(status, "duty/roster.jte", values);
  }

  Roster roster(UUID id) {
    return rosters.find(id).orElseThrow(() -> Problem.notFound().asException());
  }
}
