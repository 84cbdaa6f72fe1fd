package org.enlace.duty.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.enlace.directory.Answer;
import org.enlace.duty.roster.Absences;
import org.enlace.duty.roster.Member;
import org.enlace.duty.roster.Roster;
import org.enlace.duty.roster.RosterKeeping;
import org.enlace.duty.roster.StandIns;
import org.enlace.duty.roster.Swap;
import org.enlace.duty.roster.Swaps;
import org.enlace.kernel.Role;
import org.enlace.ui.api.Access;
import org.enlace.ui.page.FormErrors;
import org.enlace.ui.page.Page;
import org.enlace.ui.page.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// What one does with a roster: put somebody in, swap, say who keeps it; and one's own leave.
@Controller
class RosterActPages {
  private static final RosterPages.Asked WEEK = new RosterPages.Asked(null, null);

  private final RosterPages shown;
  private final RosterActs acts;
  private final RosterViews views;
  private final Pages pages;

  RosterActPages(RosterPages shown, RosterActs acts, RosterViews views, Pages pages) {
    this.shown = shown;
    this.acts = acts;
    this.views = views;
    this.pages = pages;
  }

  /// The doors through which it is done.
  @Component
  record RosterActs(StandIns standIns, Swaps swaps, Absences absences, RosterKeeping keeping) {}

  @PostMapping("/rosters/{id}/stand-ins")
  @Access(
      value = Access.Who.ROLES,
      roles = {Role.CONTACT, Role.NOMINATOR})
  View standIn(@PathVariable UUID id, @RequestParam Map<String, String> posted, Page page) {
    Roster roster = shown.roster(id);
    ZoneId zone = views.zone(roster);
    Optional<Member> member = member(text(posted, "override-person"));
    Optional<Instant> from = RosterTimes.moment(text(posted, "override-from"), zone);
    Optional<Instant> until = RosterTimes.moment(text(posted, "override-until"), zone);
    FormErrors errors = FormErrors.none();
    if (member.isEmpty()) {
      errors = errors.and("override-person", "duty.roster.person-missing");
    }
    if (from.isEmpty()) {
      errors = errors.and("override-from", "duty.roster.time-missing");
    }
    if (until.isEmpty()) {
      errors = errors.and("override-until", "duty.roster.time-missing");
    }
    if (!errors.isEmpty()) {
      return shown.show(422, roster, WEEK, errors, posted, page);
    }
    int layer = number(text(posted, "override-layer"));
    StandIns.Wanted wanted =
        new StandIns.Wanted(layer, member.orElseThrow(), from.orElseThrow(), until.orElseThrow());
    return done(
        roster,
        acts.standIns().add(id, wanted),
        new Said("override", "duty.notice.stand-in", posted),
        page);
  }

  @PostMapping("/rosters/{id}/stand-ins/{standIn}/cancellation")
  @Access(
      value = Access.Who.ROLES,
      roles = {Role.CONTACT, Role.NOMINATOR})
  View cancel(@PathVariable UUID id, @PathVariable UUID standIn, Page page) {
    return done(
        shown.roster(id),
        acts.standIns().cancel(id, standIn),
        new Said("", "duty.notice.stand-in-cancelled", Map.of()),
        page);
  }

  @PostMapping("/rosters/{id}/swaps")
  @Access(
      value = Access.Who.ROLES,
      roles = {Role.CONTACT})
  View ask(@PathVariable UUID id, @RequestParam Map<String, String> posted, Page page) {
    Roster roster = shown.roster(id);
    Optional<Piece> own = Piece.read(text(posted, "swap-from"));
    Optional<Piece> back = Piece.read(text(posted, "swap-back"));
    Optional<Member> asked = back.map(Piece::member).or(() -> member(text(posted, "swap-person")));
    FormErrors errors = FormErrors.none();
    if (own.isEmpty()) {
      errors = errors.and("swap-from", "duty.roster.shift-missing");
    }
    if (asked.isEmpty()) {
      errors = errors.and("swap-person", "duty.roster.person-missing");
    }
    if (!errors.isEmpty()) {
      return shown.show(422, roster, WEEK, errors, posted, page);
    }
    Swaps.Wanted wanted =
        new Swaps.Wanted(
            own.orElseThrow().layer(),
            own.orElseThrow().stretch(),
            asked.orElseThrow(),
            back.map(Piece::stretch).orElse(null));
    return done(
        roster,
        acts.swaps().ask(id, wanted),
        new Said("swap", "duty.notice.swap-asked", posted),
        page);
  }

  @PostMapping("/rosters/{id}/swaps/{swap}/{answer:acceptance|refusal|withdrawal}")
  @Access(
      value = Access.Who.ROLES,
      roles = {Role.CONTACT})
  View answer(
      @PathVariable UUID id, @PathVariable UUID swap, @PathVariable String answer, Page page) {
    Answer<Swap> answered =
        switch (answer) {
          case "acceptance" -> acts.swaps().answer(id, swap, true);
          case "refusal" -> acts.swaps().answer(id, swap, false);
          default -> acts.swaps().withdraw(id, swap);
        };
    String notice =
        switch (answer) {
          case "acceptance" -> "duty.notice.swap-accepted";
          case "refusal" -> "duty.notice.swap-refused";
          default -> "duty.notice.swap-withdrawn";
        };
    return done(shown.roster(id), answered, new Said("", notice, Map.of()), page);
  }

  @PostMapping("/rosters/{id}/arrangement")
  @Access(
      value = Access.Who.ROLES,
      roles = {Role.NOMINATOR})
  View arrange(
      @PathVariable UUID id, @RequestParam MultiValueMap<String, String> posted, Page page) {
    Set<UUID> keepers = new LinkedHashSet<>();
    posted.getOrDefault("keepers", List.of()).forEach(each -> id(each).ifPresent(keepers::add));
    return done(
        shown.roster(id),
        acts.keeping()
            .arrange(
                id,
                number(posted.getFirst("version")),
                keepers,
                "true".equals(posted.getFirst("teamFeed"))),
        new Said("", "duty.notice.roster-arranged", posted.toSingleValueMap()),
        page);
  }

  @PostMapping("/leave")
  @Access(
      value = Access.Who.ROLES,
      roles = {Role.CONTACT})
  View leave(@RequestParam Map<String, String> posted, Page page) {
    ZoneId zone = page.reader().zone();
    Optional<Instant> from = RosterTimes.moment(text(posted, "from"), zone);
    Optional<Instant> until = RosterTimes.moment(text(posted, "until"), zone);
    FormErrors errors = FormErrors.none();
    if (from.isEmpty()) {
      errors = errors.and("from", "duty.roster.time-missing");
    }
    if (until.isEmpty()) {
      errors = errors.and("until", "duty.roster.time-missing");
    }
    if (!errors.isEmpty()) {
      return shown.all(422, errors, posted, page);
    }
    return switch (acts.absences().enterOwn(from.orElseThrow(), until.orElseThrow())) {
      case Answer.Done<?> _ -> pages.seeOther("/rosters", "duty.notice.leave-entered");
      case Answer.Refused<?>(var problem) -> shown.all(422, FormErrors.of(problem), posted, page);
    };
  }

  @PostMapping("/leave/{id}/end")
  @Access(
      value = Access.Who.ROLES,
      roles = {Role.CONTACT, Role.NOMINATOR})
  View endLeave(@PathVariable UUID id) {
    acts.absences().end(id).orThrow();
    return pages.seeOther("/rosters", "duty.notice.leave-ended");
  }

  /// @param form the form whose fields a refusal is about
  private record Said(String form, String notice, Map<String, String> posted) {}

  private View done(Roster roster, Answer<?> answer, Said said, Page page) {
    return switch (answer) {
      case Answer.Done<?> _ -> pages.seeOther("/rosters/" + roster.id(), said.notice());
      case Answer.Refused<?>(var problem) -> {
        FormErrors errors =
            FormErrors.of("backFrom".equals(problem.field()) ? problem.about("back") : problem);
        yield shown.show(
            422,
            shown.roster(roster.id()),
            WEEK,
            said.form().isEmpty() ? errors : errors.within(said.form()),
            said.posted(),
            page);
      }
    };
  }

  /// A shift as the value of a choice: layer, person, holder, start and end.
  private record Piece(int layer, Member member, Swap.Stretch stretch) {
    static Optional<Piece> read(String text) {
      String[] parts = text.split("\\|", -1);
      if (parts.length != 5) {
        return Optional.empty();
      }
      try {
        return Optional.of(
            new Piece(
                Integer.parseInt(parts[0]),
                new Member(UUID.fromString(parts[1]), UUID.fromString(parts[2])),
                new Swap.Stretch(Instant.parse(parts[3]), Instant.parse(parts[4]))));
      } catch (IllegalArgumentException | DateTimeException malformed) {
        return Optional.empty();
      }
    }
  }

  static Optional<Member> member(String text) {
    String[] parts = text.split("\\|", -1);
    return parts.length == 2
        ? id(parts[0]).flatMap(person -> id(parts[1]).map(holder -> new Member(person, holder)))
        : Optional.empty();
  }

  private static Optional<UUID> id(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  static int number(@Nullable String text) {
    try {
      return text == null ? 0 : Integer.parseInt(text);
    } catch (NumberFormatException malformed) {
      return 0; // no layer and no version: the door refuses it
    }
  }

  private static String text(Map<String, String> posted, String name) {
    String text = posted.getOrDefault(name, "");
    return text.length() > 300 ? "" : text;
  }
}
