package org.enlace.duty.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.enlace.directory.Network;
import org.enlace.duty.OwnDuty;
import org.enlace.duty.roster.Forecast;
import org.enlace.duty.roster.Member;
import org.enlace.duty.roster.Roster;
import org.enlace.duty.roster.Rosters;
import org.enlace.duty.roster.Shift;
import org.enlace.duty.roster.StandIn;
import org.enlace.duty.roster.StandIns;
import org.enlace.duty.roster.Swap;
import org.enlace.duty.roster.Swaps;
import org.enlace.ui.page.Choice;
import org.enlace.ui.page.Page;
import org.enlace.ui.page.Tone;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Draws up the pages of rosters out of what the doors answer.
@Component
class RosterViews {
  private static final Duration LOOK_AHEAD = Duration.ofDays(28);

  private final Rosters rosters;
  private final StandIns standIns;
  private final Swaps swaps;
  private final OwnDuty duty;

  RosterViews(Rosters rosters, StandIns standIns, Swaps swaps, OwnDuty duty) {
    this.rosters = rosters;
    this.standIns = standIns;
    this.swaps = swaps;
    this.duty = duty;
  }

  RosterView.Row row(Roster roster, Page page) {
    Forecast ahead = rosters.forecast(roster, page.now(), page.now().plus(LOOK_AHEAD));
    RosterWords words = words(roster, ahead, page);
    boolean published = roster.inForce(page.now()).isPresent();
    return new RosterView.Row(
        "/rosters/" + roster.id(),
        title(roster, page),
        published ? now(ahead, words) : List.of(),
        published ? ahead.warnings().size() : 0,
        !roster.published().isEmpty());
  }

  RosterView view(Roster roster, String kind, @Nullable LocalDate from, Page page) {
    ZoneId zone = zone(roster);
    LocalDate around = from == null ? LocalDate.ofInstant(page.now(), zone) : from;
    RosterWords.Window window = RosterWords.Window.of(kind, around);
    Forecast ahead = rosters.forecast(roster, page.now(), page.now().plus(LOOK_AHEAD));
    Roster.Draft draft = roster.draft();
    RosterWords words = words(roster, ahead, page);
    return new RosterView(
        "/rosters/" + roster.id(),
        title(roster, page),
        page.times().zone(zone, page.now()),
        roster.inForce(page.now()).isPresent() ? now(ahead, words) : List.of(),
        roster.published().isEmpty() ? null : calendar(roster, window, page),
        roster.published().isEmpty() ? List.of() : words.warnings(ahead),
        new RosterView.Rights(rosters.keeps(roster), rosters.nominates(roster), stands(roster)),
        roster.published().stream()
            .map(each ->
                new RosterView.Version(
                    page.text("duty.roster.version", "number", each.number()),
                    zone.equals(page.reader().zone())
                        ? page.times().moment(each.effectiveAt())
                        : page.times().both(each.effectiveAt(), zone),
                    page.times().moment(each.publishedAt())))
            .toList(),
        draft == null ? null : page.text("duty.roster.version", "number", draft.number()));
  }

  RosterView.Changes changes(Roster roster, Page page) {
    List<StandIn> covering = standIns.of(roster);
    List<Swap> open = swaps.open(roster);
    Forecast ahead = rosters.forecast(roster, page.now(), page.now().plus(LOOK_AHEAD));
    Set<UUID> persons = new HashSet<>(persons(ahead));
    covering.forEach(each -> persons.add(each.member().person()));
    open.forEach(each -> persons.addAll(List.of(each.asker().person(), each.asked().person())));
    RosterWords words = new RosterWords(page, zone(roster), rosters.names(persons), rosters.own());
    int layers =
        roster.published().stream().mapToInt(each -> each.plan().layers().size()).max().orElse(0);
    return new RosterView.Changes(
        open.stream().map(each -> swap(each, words)).toList(),
        covering.stream().map(each -> standIn(each, words)).toList(),
        Stream.iterate(1, each -> each + 1)
            .limit(layers)
            .map(each -> Choice.of(each.toString(), words.layer(each)))
            .toList(),
        choices(roster, ahead, words));
  }

  private RosterView.Choices choices(Roster roster, Forecast ahead, RosterWords words) {
    List<Choice> own = new ArrayList<>();
    List<Choice> theirs = new ArrayList<>();
    for (Shift each : ahead.shifts()) {
      Member member = each.onDuty();
      if (member != null) {
        boolean mine = words.own().contains(member.person());
        (mine ? own : theirs).add(shift(each, member, mine, words));
      }
    }
    List<Rosters.Candidate> candidates = rosters.candidates(roster);
    return new RosterView.Choices(
        candidates.stream().map(each -> Choice.of(word(each.member()), label(each))).toList(),
        own,
        theirs,
        candidates.stream()
            .map(each -> Choice.of(each.member().person().toString(), each.name()))
            .distinct()
            .toList());
  }

  private static Choice shift(Shift shift, Member member, boolean mine, RosterWords words) {
    String value = shift.layer() + "|" + word(member) + "|" + shift.from() + "|" + shift.until();
    String time = words.layer(shift.layer()) + " · " + words.span(shift.from(), shift.until());
    return Choice.of(value, mine ? time : words.name(member.person()) + " · " + time);
  }

  static String label(Rosters.Candidate candidate) {
    return candidate.desk() == null
        ? candidate.name()
        : candidate.name() + " (" + candidate.desk() + ")";
  }

  static String word(Member member) {
    return member.person() + "|" + member.holder();
  }

  private static RosterView.SwapRow swap(Swap swap, RosterWords words) {
    Swap.Stretch back = swap.back();
    Map<String, Object> values =
        Map.of(
            "asker",
            words.name(swap.asker().person()),
            "asked",
            words.name(swap.asked().person()),
            "time",
            words.span(swap.stretch().from(), swap.stretch().until()),
            "back",
            back == null ? "" : words.span(back.from(), back.until()));
    return new RosterView.SwapRow(
        "/rosters/" + swap.roster() + "/swaps/" + swap.id(),
        words.page().text(back == null ? "duty.swap.asks" : "duty.swap.asks-back", values),
        words.own().contains(swap.asked().person()),
        words.own().contains(swap.asker().person()));
  }

  private static RosterView.StandInRow standIn(StandIn standIn, RosterWords words) {
    return new RosterView.StandInRow(
        "/rosters/" + standIn.roster() + "/stand-ins/" + standIn.id() + "/cancellation",
        words
            .page()
            .text(
                "duty.stand-in.row",
                Map.of(
                    "name",
                    words.name(standIn.member().person()),
                    "layer",
                    standIn.layer(),
                    "time",
                    words.span(standIn.from(), standIn.until()))));
  }

  private RosterView.Calendar calendar(Roster roster, RosterWords.Window window, Page page) {
    ZoneId zone = zone(roster);
    Instant from = window.first().atStartOfDay(zone).toInstant();
    Instant until = window.end().atStartOfDay(zone).toInstant();
    Forecast forecast = rosters.forecast(roster, from, until);
    RosterWords words = words(roster, forecast, page);
    boolean list = window.kind().equals("list");
    String path = "/rosters/" + roster.id() + "?view=";
    return new RosterView.Calendar(
        window.kind(),
        page.text(
            "duty.roster.days",
            Map.of(
                "from",
                page.times().day(window.first()),
                "until",
                page.times().day(window.end().minusDays(1)))),
        Stream.of("week", "month", "list")
            .map(each ->
                new RosterView.Tab(
                    page.text("duty.roster.view." + each),
                    path + each + "&from=" + window.first(),
                    each.equals(window.kind())))
            .toList(),
        list ? List.of() : words.days(window, forecast),
        list ? words.list(forecast) : List.of(),
        path + window.kind() + "&from=" + window.before(),
        path + window.kind() + "&from=" + window.end());
  }

  private static List<RosterView.Layer> now(Forecast ahead, RosterWords words) {
    return ahead.shifts().stream()
        .filter(each -> each.from().equals(ahead.from()))
        .map(each ->
            new RosterView.Layer(
                words.layer(each.layer()),
                each.isCovered() ? Tone.GOOD : Tone.NEUTRAL,
                words.who(each),
                each.until().equals(ahead.until())
                    ? null
                    : words.page().text("duty.until", "time", words.moment(each.until()))))
        .toList();
  }

  RosterWords words(Roster roster, Forecast forecast, Page page) {
    return new RosterWords(page, zone(roster), rosters.names(persons(forecast)), rosters.own());
  }

  private static Set<UUID> persons(Forecast forecast) {
    Set<UUID> persons = new HashSet<>();
    forecast.shifts().stream()
        .map(Shift::member)
        .filter(Objects::nonNull)
        .forEach(each -> persons.add(each.person()));
    forecast.warnings().stream()
        .map(Forecast.Warning::person)
        .filter(Objects::nonNull)
        .forEach(persons::add);
    return persons;
  }

  private boolean stands(Roster roster) {
    Set<UUID> own = rosters.own();
    return rosters.candidates(roster).stream()
        .anyMatch(each -> own.contains(each.member().person()));
  }

  /// The zone of the version that holds, or else of the first that is known.
  ZoneId zone(Roster roster) {
    Roster.Draft draft = roster.draft();
    if (!roster.published().isEmpty()) {
      return roster.published().getFirst().plan().zone();
    }
    return draft == null
        ? duty.state().map(each -> each.zone()).orElseThrow()
        : draft.plan().zone();
  }

  String title(Roster roster, Page page) {
    Network network = rosters.network(roster);
    String category =
        network
            .category(roster.category())
            .map(each -> each.name().in(page.locale()))
            .orElse(roster.category().value());
    return network.home()
        ? category
        : page.text(
            "duty.roster.track",
            Map.of("category", category, "network", network.name().in(page.locale())));
  }

  /// The word for a view, `week` where it is none.
  static String kind(@Nullable String asked) {
    String word = asked == null ? "" : asked.toLowerCase(Locale.ROOT);
    return List.of("month", "list").contains(word) ? word : "week";
  }
}
