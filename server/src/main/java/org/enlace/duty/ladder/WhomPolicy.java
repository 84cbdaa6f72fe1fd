package org.enlace.duty.ladder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.enlace.delivery.LineKind;
import org.enlace.directory.Contact;
import org.enlace.directory.Holder;
import org.enlace.directory.Line;
import org.enlace.duty.Attendance;
import org.enlace.duty.Call;
import org.enlace.duty.Choice;
import org.enlace.duty.Manner;
import org.enlace.duty.OnShift;
import org.enlace.kernel.CategoryCode;
import org.enlace.kernel.HandlingLabel;

/// Whom one step rings at an instant. Where persons are named they alone are rung, at every step.
/// TLP:AMBER+STRICT stays inside the institution that is addressed. Who is off duty is rung only if
/// they agreed to be woken and the ladder wakes; who never declared any hours is rung at any hour
/// by what wakes nobody. A line is rung once, whoever shares it, and only if it is proved.
final class WhomPolicy {
  private final Scene scene;
  private final List<Attendance> present;

  WhomPolicy(Scene scene, Instant at) {
    this.scene = scene;
    this.present =
        scene.duty().apply(at).contacts().stream()
            .filter(each -> !scene.course().answered().contains(who(each)))
            .toList();
  }

  /// Whether the State has any contact at all whom this call may ring.
  boolean isAnybodyNamed() {
    return present.stream().anyMatch(this::isNamed);
  }

  boolean isAnybodyThere() {
    return !present.isEmpty();
  }

  /// Whether anybody who may be rung has a line that works, whatever the hour.
  boolean isAnyLineWorking() {
    return present.stream()
        .filter(this::mayKnow)
        .flatMap(each -> lines(each).stream())
        .anyMatch(line -> kind(line).isPresent());
  }

  /// The lines that a place of the plan rings, in their order; none where there is nobody.
  List<Pick> picks(Plan plan, int place) {
    LadderStep step = plan.step(place);
    Plan.Place where = plan.at(place);
    Set<UUID> before = scene.course().rungBetween(place - where.round(), place);
    if (!before.isEmpty()) {
      List<Pick> again =
          picks(
              present.stream().filter(each -> before.contains(who(each))).toList(),
              step,
              why(step.whom()));
      if (!again.isEmpty()) {
        return again;
      }
    }
    return first(step);
  }

  private List<Pick> first(LadderStep step) {
    if (scene.call().audience().isNamed()) {
      return picks(named(), step, Choice.NAMED);
    }
    return switch (step.whom()) {
      case ON_DUTY -> watch(track(), step, Choice.ON_DUTY, Choice.NOBODY_ON_DUTY);
      case DEPUTY -> deputy(step);
      case CONTACT ->
          picks(among(each -> holder(each).equals(step.contact())), step, Choice.CONTACT);
      case OTHER_TRACK -> otherTracks(step);
      case DESK ->
          firstOf(
              track().stream()
                  .filter(each -> each.contact().holder().kind() == Holder.Kind.DESK)
                  .toList(),
              step,
              Choice.DESK);
    };
  }

  private List<Attendance> named() {
    List<Attendance> trackFirst = new ArrayList<>();
    present.stream().filter(this::isNamed).filter(this::isOfTrack).forEach(trackFirst::add);
    present.stream()
        .filter(this::isNamed)
        .filter(each -> !isOfTrack(each))
        .forEach(trackFirst::add);
    return trackFirst;
  }

  /// Whoever has the watch among contacts of one category: the first layer of a roster, else the
  /// first on duty who can be rung, else all of the others who can be.
  private List<Pick> watch(
      List<Attendance> ofCategory, LadderStep step, Choice onDuty, Choice nobody) {
    List<Pick> shift = picks(layer(ofCategory, 1), step, onDuty);
    if (!shift.isEmpty()) {
      return shift;
    }
    List<Pick> first =
        firstOf(ofCategory.stream().filter(Attendance::isOnDuty).toList(), step, onDuty);
    return first.isEmpty() ? picks(ofCategory, step, nobody) : first;
  }

  private List<Pick> deputy(LadderStep step) {
    Scene.Course course = scene.course();
    Set<UUID> passed = new HashSet<>();
    if (!course.isBegun()) {
      watch(track(), step, Choice.ON_DUTY, Choice.NOBODY_ON_DUTY)
          .forEach(each -> passed.add(each.who()));
    }
    List<Attendance> left =
        track().stream()
            .filter(each -> !course.wasRung(who(each)) && !passed.contains(who(each)))
            .toList();
    List<Pick> second = picks(layer(left, 2), step, Choice.DEPUTY);
    return second.isEmpty() ? firstOf(left, step, Choice.DEPUTY) : second;
  }

  private List<Pick> otherTracks(LadderStep step) {
    Map<CategoryCode, List<Attendance>> byCategory =
        among(each -> !isOfTrack(each)).stream()
            .collect(
                Collectors.groupingBy(
                    each -> each.contact().category(), LinkedHashMap::new, Collectors.toList()));
    List<Pick> picks = new ArrayList<>();
    Set<String> addresses = new HashSet<>();
    byCategory
        .values()
        .forEach(each ->
            watch(each, step, Choice.OTHER_TRACK, Choice.OTHER_TRACK).stream()
                .filter(pick -> addresses.add(address(pick.line())))
                .forEach(picks::add));
    return picks;
  }

  private List<Pick> firstOf(List<Attendance> attendances, LadderStep step, Choice why) {
    for (Attendance each : attendances) {
      List<Pick> picks = picks(List.of(each), step, why);
      if (!picks.isEmpty()) {
        return picks;
      }
    }
    return List.of();
  }

  private List<Pick> picks(List<Attendance> attendances, LadderStep step, Choice why) {
    Set<String> addresses = new HashSet<>();
    List<Pick> picks = new ArrayList<>();
    for (Attendance attendance : attendances) {
      for (Line line : lines(attendance)) {
        Optional<LineKind> kind = kind(line).filter(step::uses).filter(k -> may(attendance, k));
        if (kind.isPresent() && addresses.add(address(line))) {
          picks.add(
              new Pick(
                  attendance.contact(),
                  who(attendance),
                  line,
                  kind.get(),
                  why,
                  wakes(attendance, kind.get())));
        }
      }
    }
    return picks;
  }

  /// Whether that line may be rung at this hour.
  private boolean may(Attendance attendance, LineKind kind) {
    return !wakes(attendance, kind)
        ? attendance.isOnDuty() || attendance.manner() == Manner.UNDECLARED
        : scene.mayWake() && scene.agreed().contains(holder(attendance));
  }

  private static boolean wakes(Attendance attendance, LineKind kind) {
    return !attendance.isOnDuty()
        && !(attendance.manner() == Manner.UNDECLARED && Kinds.isQuiet(kind));
  }

  private Optional<LineKind> kind(Line line) {
    boolean works =
        line.proof() == Line.Proof.PROVED
            && line.phase() == Line.Phase.IN_FORCE
            && line.value() != null;
    return works ? Kinds.of(line).filter(scene.open()::contains) : Optional.empty();
  }

  /// Where persons are named, no line of anybody else's, though they stand duty for one named.
  private List<Line> lines(Attendance attendance) {
    Call.Audience audience = scene.call().audience();
    OnShift shift = attendance.shift();
    if (!audience.isNamed() || shift == null) {
      return attendance.lines();
    }
    List<Line> lines = new ArrayList<>();
    if (audience.persons().contains(holder(attendance))) {
      lines.addAll(attendance.contact().lines());
    }
    if (audience.persons().contains(shift.person())) {
      lines.addAll(shift.lines());
    }
    return lines;
  }

  private List<Attendance> track() {
    return present.stream().filter(this::isOfTrack).toList();
  }

  private List<Attendance> among(Predicate<Attendance> which) {
    return present.stream().filter(which).filter(this::mayKnow).toList();
  }

  private static List<Attendance> layer(List<Attendance> attendances, int layer) {
    return attendances.stream()
        .filter(each -> each.shift() != null && each.shift().layer() == layer)
        .toList();
  }

  private boolean isNamed(Attendance attendance) {
    Call.Audience audience = scene.call().audience();
    return !audience.isNamed()
        || audience.persons().contains(holder(attendance))
        || audience.persons().contains(who(attendance));
  }

  private boolean isOfTrack(Attendance attendance) {
    return attendance.contact().category().equals(scene.call().track().category());
  }

  /// The named alone, where any are; and TLP:AMBER+STRICT stays inside the institution that is
  /// addressed, the notice included.
  private boolean mayKnow(Attendance attendance) {
    if (scene.call().audience().isNamed()) {
      return isNamed(attendance);
    }
    if (isOfTrack(attendance) || scene.call().audience().label() != HandlingLabel.AMBER_STRICT) {
      return true;
    }
    UUID authority = attendance.contact().holder().authority();
    return authority != null
        && track().stream()
            .map(Attendance::contact)
            .map(Contact::holder)
            .anyMatch(each -> authority.equals(each.authority()));
  }

  private static Choice why(Whom whom) {
    return switch (whom) {
      case ON_DUTY -> Choice.ON_DUTY;
      case DEPUTY -> Choice.DEPUTY;
      case CONTACT -> Choice.CONTACT;
      case OTHER_TRACK -> Choice.OTHER_TRACK;
      case DESK -> Choice.DESK;
    };
  }

  /// Who is rung: the contact, or the person who stands duty for a desk.
  private static UUID who(Attendance attendance) {
    OnShift shift = attendance.shift();
    return shift == null ? holder(attendance) : shift.person();
  }

  private static UUID holder(Attendance attendance) {
    return attendance.contact().holder().id();
  }

  private static String address(Line line) {
    return Objects.requireNonNull(line.value()).toLowerCase(Locale.ROOT);
  }
}
