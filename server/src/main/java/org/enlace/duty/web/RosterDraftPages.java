package org.enlace.duty.web;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.enlace.directory.Answer;
import org.enlace.duty.OwnDuty;
import org.enlace.duty.roster.Forecast;
import org.enlace.duty.roster.Plan;
import org.enlace.duty.roster.Roster;
import org.enlace.duty.roster.RosterKeeping;
import org.enlace.duty.roster.Rosters;
import org.enlace.duty.roster.Rotation;
import org.enlace.kernel.Role;
import org.enlace.ui.api.Access;
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
import org.springframework.web.servlet.View;

/// Prepares the next version of a roster, shows what it would come to, and publishes it.
@Controller
class RosterDraftPages {
  private static final Duration PREVIEW = Duration.ofDays(28);

  private final Rosters rosters;
  private final RosterKeeping keeping;
  private final RosterViews views;
  private final OwnDuty duty;
  private final Pages pages;

  RosterDraftPages(
      Rosters rosters, RosterKeeping keeping, RosterViews views, OwnDuty duty, Pages pages) {
    this.rosters = rosters;
    this.keeping = keeping;
    this.views = views;
    this.duty = duty;
    this.pages = pages;
  }

  @GetMapping("/rosters/{id}/draft")
  @Access(
      value = Access.Who.ROLES,
      roles = {Role.CONTACT, Role.NOMINATOR})
  View form(@PathVariable UUID id, Page page) {
    Roster roster = kept(id);
    return show(200, roster, form(roster, page), FormErrors.none(), page);
  }

  private RosterForm form(Roster roster, Page page) {
    Roster.Draft draft = roster.draft();
    @Nullable Plan plan =
        draft != null
            ? draft.plan()
            : roster.published().isEmpty() ? null : roster.published().getFirst().plan();
    return RosterForm.of(roster.version(), plan, views.zone(roster), page.now());
  }

  @PostMapping("/rosters/{id}/draft")
  @Access(
      value = Access.Who.ROLES,
      roles = {Role.CONTACT, Role.NOMINATOR})
  View save(@PathVariable UUID id, @RequestParam Map<String, String> posted, Page page) {
    Roster roster = kept(id);
    RosterForm form = RosterForm.of(posted);
    return switch (form.read()) {
      case RosterForm.Read.Wrong(FormErrors errors) -> show(422, roster, form, errors, page);
      case RosterForm.Read.Said(int version, Plan plan) ->
          switch (keeping.draft(id, version, plan)) {
            case Answer.Done<Roster> _ ->
                pages.seeOther("/rosters/" + id + "/draft", "duty.notice.roster-drafted");
            case Answer.Refused<Roster>(Problem problem) ->
                show(
                    422,
                    roster,
                    form.withVersion(roster.version()),
                    RosterForm.errors(problem),
                    page);
          };
    };
  }

  @PostMapping("/rosters/{id}/draft/removal")
  @Access(
      value = Access.Who.ROLES,
      roles = {Role.CONTACT, Role.NOMINATOR})
  View drop(@PathVariable UUID id, @RequestParam Map<String, String> posted) {
    keeping.dropDraft(id, RosterActPages.number(posted.get("version"))).orThrow();
    return pages.seeOther("/rosters/" + id, "duty.notice.roster-dropped");
  }

  @PostMapping("/rosters/{id}/publication")
  @Access(
      value = Access.Who.ROLES,
      roles = {Role.CONTACT, Role.NOMINATOR})
  View publish(@PathVariable UUID id, @RequestParam Map<String, String> posted, Page page) {
    Roster roster = kept(id);
    Roster.Draft draft = roster.draft();
    ZoneId zone = draft == null ? views.zone(roster) : draft.plan().zone();
    Optional<Instant> effectiveAt =
        RosterTimes.moment(posted.getOrDefault("effectiveAt", ""), zone);
    if (effectiveAt.isEmpty()) {
      FormErrors errors = FormErrors.none().and("effectiveAt", "duty.roster.time-missing");
      return show(422, roster, form(roster, page), errors, page);
    }
    int version = RosterActPages.number(posted.get("version"));
    return switch (keeping.publish(id, version, effectiveAt.get())) {
      case Answer.Done<Roster> _ ->
          pages.seeOther("/rosters/" + id, "duty.notice.roster-published");
      case Answer.Refused<Roster>(Problem problem) ->
          show(422, roster, form(roster, page), FormErrors.of(problem), page);
    };
  }

  private View show(int status, Roster roster, RosterForm form, FormErrors errors, Page page) {
    Map<String, Object> values = new HashMap<>();
    values.put(
        "view",
        new RosterDraftView(
            "/rosters/" + roster.id() + "/draft",
            "/rosters/" + roster.id(),
            views.title(roster, page),
            form,
            choices(roster, page),
            days(page.locale()),
            preview(roster, page)));
    values.put("errors", errors);
    return pages.show(status, "duty/roster-draft.jte", values);
  }

  private RosterDraftView.Choices choices(Roster roster, Page page) {
    return new RosterDraftView.Choices(
        duty.state().map(state -> Zones.of(state, page)).orElseGet(() -> Zones.all(page)),
        Stream.of(Rotation.Unit.values())
            .map(each -> Choice.of(each.word(), page.text("duty.roster.unit." + each.word())))
            .toList(),
        rosters.candidates(roster).stream()
            .map(each -> Choice.of(RosterViews.word(each.member()), RosterViews.label(each)))
            .toList());
  }

  private RosterDraftView.@Nullable Preview preview(Roster roster, Page page) {
    Roster.Draft draft = roster.draft();
    if (draft == null) {
      return null;
    }
    ZoneId zone = draft.plan().zone();
    Instant effective = nextHandOver(draft.plan(), page.now());
    Forecast forecast = rosters.preview(roster, draft.plan(), effective, effective.plus(PREVIEW));
    RosterWords words = views.words(roster, forecast, page);
    return new RosterDraftView.Preview(
        RosterTimes.field(effective, zone),
        page.times().zone(zone, effective),
        words.list(forecast),
        words.warnings(forecast));
  }

  /// The next time of hand-over of the first layer that is an hour ahead.
  private static Instant nextHandOver(Plan plan, Instant now) {
    LocalTime time = plan.layers().getFirst().handOver();
    LocalDate today = LocalDate.ofInstant(now, plan.zone());
    Instant soon = now.plus(Duration.ofHours(1));
    Instant first = today.atTime(time).atZone(plan.zone()).toInstant();
    return first.isAfter(soon)
        ? first
        : today.plusDays(1).atTime(time).atZone(plan.zone()).toInstant();
  }

  private static Map<Integer, String> days(Locale locale) {
    Map<Integer, String> days = new LinkedHashMap<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      String name = day.getDisplayName(TextStyle.FULL_STANDALONE, locale);
      days.put(day.getValue(), name.substring(0, 1).toUpperCase(locale) + name.substring(1));
    }
    return days;
  }

  private Roster kept(UUID id) {
    Roster roster = rosters.find(id).orElseThrow(() -> Problem.notFound().asException());
    if (!rosters.keeps(roster)) {
      throw Problem.of("duty", "roster-not-yours", 403).asException();
    }
    return roster;
  }
}
