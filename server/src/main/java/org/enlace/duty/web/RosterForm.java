package org.enlace.duty.web;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.enlace.directory.Availability.OpenHours;
import org.enlace.duty.roster.Layer;
import org.enlace.duty.roster.Member;
import org.enlace.duty.roster.Plan;
import org.enlace.duty.roster.Rotation;
import org.enlace.duty.roster.Spell;
import org.enlace.ui.api.Problem;
import org.enlace.ui.page.FormErrors;
import org.jspecify.annotations.Nullable;

/// The form that writes the next version of a roster, as it was typed.
///
/// @param layers the layers, and one that is empty, to be filled for one more
public record RosterForm(String version, String zone, List<LayerForm> layers) {
  private static final int MOST_LAYERS = 6;
  private static final int EMPTY_PLACES = 3;
  private static final int MOST_PLACES = 60;

  public RosterForm {
    layers = List.copyOf(layers);
  }

  /// One layer.
  ///
  /// @param unit `days` or `hours`
  /// @param members in the order of their turns; empty places are left out
  /// @param days the hours of each day, by the day's number from 1, Monday, to 7
  public record LayerForm(
      String unit,
      String length,
      String handOver,
      String startsOn,
      List<String> members,
      Map<Integer, String> days) {
    public LayerForm {
      members = List.copyOf(members);
      days = Map.copyOf(days);
    }

    /// Whether nobody was put into it.
    public boolean isEmpty() {
      return members.stream().allMatch(String::isEmpty);
    }

    /// The places of the members, with empty ones behind them.
    public List<String> places() {
      List<String> places = new ArrayList<>(members);
      for (int i = 0; i < EMPTY_PLACES; i++) {
        places.add("");
      }
      return places;
    }

    /// Whether it is restricted to hours of the week.
    public boolean isRestricted() {
      return days.values().stream().anyMatch(each -> !each.isBlank());
    }
  }

  /// What came of reading the form.
  sealed interface Read {
    /// It says this.
    record Said(int version, Plan plan) implements Read {}

    /// It cannot be read.
    record Wrong(FormErrors errors) implements Read {}
  }

  /// The form of a plan; of none, one empty layer of weekly turns.
  static RosterForm of(int version, @Nullable Plan plan, ZoneId zone, Instant now) {
    List<LayerForm> layers = new ArrayList<>();
    if (plan != null) {
      plan.layers().forEach(each -> layers.add(layer(each)));
    }
    ZoneId known = plan == null ? zone : plan.zone();
    if (layers.size() < MOST_LAYERS) {
      layers.add(empty(LocalDate.ofInstant(now, known)));
    }
    return new RosterForm(Integer.toString(version), known.getId(), layers);
  }

  private static LayerForm empty(LocalDate today) {
    return new LayerForm("days", "7", "08:00", today.toString(), List.of(), Map.of());
  }

  private static LayerForm layer(Layer layer) {
    List<OpenHours> weekly =
        layer.hours().stream()
            .map(each -> new OpenHours(each.day(), each.from(), each.to()))
            .toList();
    Map<Integer, String> days = new LinkedHashMap<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      days.put(day.getValue(), HoursText.hours(weekly, day));
    }
    return new LayerForm(
        layer.rotation().unit().word(),
        Integer.toString(layer.rotation().length()),
        layer.handOver().toString(),
        layer.startsOn().toString(),
        layer.members().stream().map(RosterViews::word).toList(),
        days);
  }

  /// The form as it was posted.
  static RosterForm of(Map<String, String> posted) {
    List<LayerForm> layers = new ArrayList<>();
    for (int i = 0; i < MOST_LAYERS && posted.containsKey("layer-" + i + "-unit"); i++) {
      String layer = "layer-" + i + "-";
      List<String> members = new ArrayList<>();
      for (int place = 0;
          place < MOST_PLACES + EMPTY_PLACES && posted.containsKey(layer + "member-" + place);
          place++) {
        String member = text(posted, layer + "member-" + place);
        if (!member.isEmpty()) {
          members.add(member);
        }
      }
      Map<Integer, String> days = new LinkedHashMap<>();
      for (DayOfWeek day : DayOfWeek.values()) {
        days.put(day.getValue(), text(posted, layer + "day-" + day.getValue()));
      }
      layers.add(
          new LayerForm(
              text(posted, layer + "unit"),
              text(posted, layer + "length"),
              text(posted, layer + "handOver"),
              text(posted, layer + "startsOn"),
              members,
              days));
    }
    return new RosterForm(text(posted, "version"), text(posted, "zone"), layers);
  }

  /// The same about another version: whoever was overtaken is told, sees what they typed, and may
  /// save it all the same.
  RosterForm withVersion(int current) {
    return new RosterForm(Integer.toString(current), zone, layers);
  }

  Read read() {
    FormErrors errors = FormErrors.none();
    Optional<ZoneId> read =
        ZoneId.getAvailableZoneIds().contains(zone)
            ? Optional.of(ZoneId.of(zone))
            : Optional.empty();
    if (read.isEmpty()) {
      errors = errors.and("zone", "duty.form.zone-unknown");
    }
    List<Layer> plan = new ArrayList<>();
    for (int i = 0; i < layers.size(); i++) {
      if (!layers.get(i).isEmpty()) {
        errors = read(layers.get(i), "layer-" + i + "-", errors, plan);
      }
    }
    if (errors.isEmpty() && plan.isEmpty()) {
      errors = errors.and("layer-0-member-0", "duty.roster.members-missing");
    }
    return errors.isEmpty()
        ? new Read.Said(RosterActPages.number(version), new Plan(read.orElseThrow(), plan))
        : new Read.Wrong(errors);
  }

  private static FormErrors read(LayerForm form, String name, FormErrors before, List<Layer> plan) {
    Optional<Rotation> rotation =
        Rotation.Unit.parse(form.unit())
            .flatMap(unit -> Rotation.of(unit, RosterActPages.number(form.length())));
    Optional<LocalTime> handOver = RosterTimes.time(form.handOver());
    Optional<LocalDate> startsOn = RosterTimes.day(form.startsOn());
    List<Member> members =
        form.members().stream().map(RosterActPages::member).flatMap(Optional::stream).toList();
    List<Spell> hours = new ArrayList<>();
    FormErrors errors = before;
    errors = missing(rotation, errors, name + "length", "duty.roster.length-wrong");
    errors = missing(handOver, errors, name + "handOver", "duty.roster.hand-over-missing");
    errors = missing(startsOn, errors, name + "startsOn", "duty.roster.start-missing");
    if (members.size() < form.members().size()) {
      errors = errors.and(name + "member-0", "duty.roster.person-missing");
    }
    errors = readHours(form, name, errors, hours);
    if (errors.isEmpty()) {
      plan.add(
          new Layer(
              rotation.orElseThrow(),
              handOver.orElseThrow(),
              startsOn.orElseThrow(),
              members,
              hours));
    }
    return errors;
  }

  private static FormErrors missing(
      Optional<?> read, FormErrors before, String field, String textKey) {
    return read.isPresent() ? before : before.and(field, textKey);
  }

  private static FormErrors readHours(
      LayerForm form, String name, FormErrors before, List<Spell> hours) {
    FormErrors errors = before;
    for (DayOfWeek day : DayOfWeek.values()) {
      Optional<List<OpenHours>> spells =
          HoursText.hours(day, form.days().getOrDefault(day.getValue(), ""));
      if (spells.isEmpty()) {
        errors = errors.and(name + "day-" + day.getValue(), "duty.form.hours-unreadable");
      }
      spells
          .orElse(List.of())
          .forEach(each -> hours.add(new Spell(each.day(), each.opens(), each.closes())));
    }
    return errors;
  }

  /// A refusal of the door, beside the field of this form.
  static FormErrors errors(Problem problem) {
    String field = problem.field() == null ? "" : problem.field();
    String here =
        field
            .replaceFirst("^layers\\[(\\d+)]\\.members\\[(\\d+)]$", "layer-$1-member-$2")
            .replaceFirst("^layers\\[(\\d+)]\\.members$", "layer-$1-member-0")
            .replaceFirst("^layers\\[(\\d+)]\\.hours$", "layer-$1-day-1")
            .replaceFirst("^layers\\[(\\d+)]\\.(\\w+)$", "layer-$1-$2")
            .replaceFirst("^layers$", "layer-0-member-0");
    return FormErrors.of(problem.about(here));
  }

  private static String text(Map<String, String> posted, String name) {
    String text = posted.getOrDefault(name, "").strip();
    return text.length() > 200 ? "" : text;
  }
}
