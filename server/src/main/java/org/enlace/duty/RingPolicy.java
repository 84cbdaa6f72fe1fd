package org.enlace.duty;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.enlace.directory.Contact;
import org.enlace.directory.Line;
import org.enlace.duty.Exhaustion.Reason;
import org.enlace.kernel.HandlingLabel;

/// Whom one step rings. Those named alone, where any are; else whoever is on duty for the category;
/// else all contacts of the category in the order of their rank; else the other tracks of the same
/// network, in the same way. A line is rung once, whoever shares it, and only if it is proved.
final class RingPolicy {
  private RingPolicy() {}

  /// What came of choosing.
  sealed interface Chosen {}

  /// These are rung, in this order.
  record Picks(List<Pick> picks) implements Chosen {
    Picks {
      picks = List.copyOf(picks);
    }
  }

  /// Nobody is left to ring.
  record Nobody(Reason reason) implements Chosen {}

  /// One line of one contact.
  record Pick(Contact contact, Line line, Choice why) {}

  /// Chooses among all contacts of the State in the network.
  ///
  /// @param attendances those on duty first, each part in the order of rank
  static Chosen choose(Call call, List<Attendance> attendances) {
    if (attendances.isEmpty()) {
      return new Nobody(Reason.NO_CONTACT);
    }
    if (call.audience().isNamed()) {
      return chooseNamed(call, attendances);
    }
    Predicate<Attendance> track = each -> isOfTrack(call, each);
    Predicate<Attendance> others =
        track.negate().and(each -> mayKnow(call, each.contact(), attendances));
    List<Pick> picks = onDutyElseAll(attendances, track, Choice.ON_DUTY, Choice.NOBODY_ON_DUTY);
    if (picks.isEmpty()) {
      picks = onDutyElseAll(attendances, others, Choice.OTHER_TRACK, Choice.OTHER_TRACK);
    }
    return picks.isEmpty() ? new Nobody(Reason.NO_LINE_WORKS) : new Picks(picks);
  }

  private static Chosen chooseNamed(Call call, List<Attendance> attendances) {
    Set<UUID> persons = call.audience().persons();
    List<Attendance> named =
        attendances.stream()
            .filter(each -> persons.contains(each.contact().holder().id()))
            .toList();
    if (named.isEmpty()) {
      return new Nobody(Reason.NOBODY_NAMED);
    }
    List<Attendance> trackFirst = new ArrayList<>();
    named.stream().filter(each -> isOfTrack(call, each)).forEach(trackFirst::add);
    named.stream().filter(each -> !isOfTrack(call, each)).forEach(trackFirst::add);
    List<Pick> picks = picks(trackFirst, Choice.NAMED);
    return picks.isEmpty() ? new Nobody(Reason.NO_LINE_WORKS) : new Picks(picks);
  }

  private static List<Pick> onDutyElseAll(
      List<Attendance> attendances, Predicate<Attendance> among, Choice onDuty, Choice all) {
    List<Attendance> considered = attendances.stream().filter(among).toList();
    List<Pick> picks = picks(considered.stream().filter(Attendance::isOnDuty).toList(), onDuty);
    return picks.isEmpty() ? picks(considered, all) : picks;
  }

  private static boolean isOfTrack(Call call, Attendance attendance) {
    return attendance.contact().category().equals(call.track().category());
  }

  /// TLP:AMBER+STRICT stays inside the institution that is addressed, the notice included.
  private static boolean mayKnow(Call call, Contact contact, List<Attendance> attendances) {
    if (call.audience().label() != HandlingLabel.AMBER_STRICT) {
      return true;
    }
    UUID authority = contact.holder().authority();
    Set<UUID> addressed =
        attendances.stream()
            .filter(each -> isOfTrack(call, each))
            .map(each -> each.contact().holder().authority())
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    return authority != null && addressed.contains(authority);
  }

  private static List<Pick> picks(List<Attendance> attendances, Choice why) {
    Set<String> addresses = new HashSet<>();
    List<Pick> picks = new ArrayList<>();
    for (Attendance attendance : attendances) {
      for (Line line : attendance.contact().lines()) {
        if (works(line) && addresses.add(address(line))) {
          picks.add(new Pick(attendance.contact(), line, why));
        }
      }
    }
    return picks;
  }

  private static String address(Line line) {
    return Objects.requireNonNull(line.value()).toLowerCase(Locale.ROOT);
  }

  private static boolean works(Line line) {
    return line.kind() == Line.Kind.EMAIL
        && line.proof() == Line.Proof.PROVED
        && line.phase() == Line.Phase.IN_FORCE
        && line.value() != null;
  }
}
