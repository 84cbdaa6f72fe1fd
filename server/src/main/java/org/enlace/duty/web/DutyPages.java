package org.enlace.duty.web;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.enlace.directory.Answer;
import org.enlace.directory.Availability;
import org.enlace.directory.Availability.Mode;
import org.enlace.directory.Holder;
import org.enlace.duty.OwnDuty;
import org.enlace.kernel.Role;
import org.enlace.ui.api.Access;
import org.enlace.ui.api.Problem;
import org.enlace.ui.page.Choice;
import org.enlace.ui.page.FormErrors;
import org.enlace.ui.page.Page;
import org.enlace.ui.page.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// When the reader, and whoever they keep, is on duty.
@Controller
class DutyPages {
  private final OwnDuty duty;
  private final Pages pages;

  DutyPages(OwnDuty duty, Pages pages) {
    this.duty = duty;
    this.pages = pages;
  }

  @GetMapping("/duty")
  @Access(
      value = Access.Who.ROLES,
      roles = {Role.CONTACT, Role.NOMINATOR})
  View show(Page page) {
    List<OwnDuty.Kept> kept = duty.all();
    DutyView view =
        new DutyView(
            kept.stream().filter(OwnDuty.Kept::own).map(each -> row(each, page)).toList(),
            kept.stream().filter(each -> !each.own()).map(each -> row(each, page)).toList());
    return pages.show("duty/duty.jte", Map.of("duty", view));
  }

  @GetMapping("/duty/{holder}")
  @Access(
      value = Access.Who.ROLES,
      roles = {Role.CONTACT, Role.NOMINATOR})
  View form(@PathVariable UUID holder, Page page) {
    OwnDuty.Kept kept = kept(holder);
    DutyForm form = DutyForm.of(kept.holder().version(), kept.availability());
    return form(200, kept, form, FormErrors.none(), page);
  }

  @PostMapping("/duty/{holder}")
  @Access(
      value = Access.Who.ROLES,
      roles = {Role.CONTACT, Role.NOMINATOR})
  View declare(@PathVariable UUID holder, @RequestParam Map<String, String> posted, Page page) {
    OwnDuty.Kept kept = kept(holder);
    DutyForm form = DutyForm.of(posted);
    return switch (form.read()) {
      case DutyForm.Read.Wrong(FormErrors errors) -> form(422, kept, form, errors, page);
      case DutyForm.Read.Declared(int version, Availability declared) ->
          switch (duty.declare(holder, version, declared)) {
            case Answer.Done<Holder> _ -> pages.seeOther("/duty", "duty.notice.declared");
            case Answer.Refused<Holder>(Problem problem) -> {
              DutyForm again = form.withVersion(kept.holder().version());
              yield form(422, kept, again, FormErrors.of(problem), page);
            }
          };
    };
  }

  private OwnDuty.Kept kept(UUID holder) {
    return duty.of(holder).orElseThrow(() -> Problem.notFound().asException());
  }

  private View form(int status, OwnDuty.Kept kept, DutyForm form, FormErrors errors, Page page) {
    DutyView.FormView view =
        new DutyView.FormView(
            "/duty/" + kept.holder().id(),
            kept.holder().name(),
            form,
            Stream.of(Mode.values()).map(each -> mode(each, page)).toList(),
            zones(page),
            days(form, page));
    return pages.show(status, "duty/declare.jte", Map.of("view", view, "errors", errors));
  }

  private static Choice mode(Mode mode, Page page) {
    String word = DutyForm.word(mode);
    return new Choice(
        word, page.text("duty.mode." + word), page.text("duty.mode." + word + ".hint"));
  }

  private List<Choice> zones(Page page) {
    return duty.state().map(state -> Zones.of(state, page)).orElseGet(() -> Zones.all(page));
  }

  private static List<DutyView.DayField> days(DutyForm form, Page page) {
    List<DutyView.DayField> fields = new ArrayList<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      fields.add(
          new DutyView.DayField(
              "day-" + day.getValue(),
              name(day, page.locale()),
              form.days().getOrDefault(day.getValue(), "")));
    }
    return fields;
  }

  private static String name(DayOfWeek day, Locale locale) {
    String name = day.getDisplayName(TextStyle.FULL_STANDALONE, locale);
    return name.substring(0, 1).toUpperCase(locale) + name.substring(1);
  }

  static DutyView.KeptRow row(OwnDuty.Kept kept, Page page) {
    Availability declared = kept.availability();
    Telling telling = new Telling(page);
    List<DutyView.DayRow> week = new ArrayList<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      String hours = hours(declared, day, page);
      if (!hours.isEmpty()) {
        week.add(new DutyView.DayRow(name(day, page.locale()), hours));
      }
    }
    return new DutyView.KeptRow(
        "/duty/" + kept.holder().id(),
        kept.holder().name(),
        Telling.tone(kept.now().manner()),
        telling.manner(kept.now().manner()),
        telling.until(kept.now().manner(), kept.now().until(), declared.zone()),
        page.text("duty.mode." + DutyForm.word(declared.mode())),
        page.times().zone(declared.zone(), page.now()),
        week,
        declared.closures().isEmpty()
            ? null
            : declared.closures().stream()
                .map(each -> closure(each, page))
                .collect(Collectors.joining("\n")));
  }

  private static String hours(Availability declared, DayOfWeek day, Page page) {
    return declared.weekly().stream()
        .filter(each -> each.day() == day)
        .map(each -> page.times().clocks(each.opens(), each.closes()))
        .collect(Collectors.joining(", "));
  }

  private static String closure(Availability.Closure closure, Page page) {
    String from = page.times().day(closure.fromOn());
    String days =
        closure.fromOn().equals(closure.untilOn())
            ? from
            : from + " – " + page.times().day(closure.untilOn());
    return closure.name() == null ? days : days + " · " + closure.name();
  }
}
