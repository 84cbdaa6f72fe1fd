package org.enlace.duty;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.enlace.directory.Availability;
import org.enlace.directory.Contact;
import org.enlace.duty.roster.Watch;
import org.jspecify.annotations.Nullable;

/// Who answers at an instant, in which order, and when that answer changes. It goes by the roster
/// that covers the instant, and by what was declared.
final class ReachPolicy {
  private static final Comparator<Attendance> ORDER =
      Comparator.comparingInt(ReachPolicy::layer)
          .thenComparingInt(each -> each.isOnDuty() ? 0 : 1)
          .thenComparingInt(each -> each.contact().rank())
          .thenComparing(each -> each.contact().category())
          .thenComparing(each -> each.contact().nomination());

  private ReachPolicy() {}

  /// Those on duty by a roster first, by layer, then those on duty by what they declared, then the
  /// others; among each, by the rank that the State gave.
  static List<Attendance> attendance(
      Collection<Contact> contacts, Circumstances circumstances, Instant at) {
    return contacts.stream().flatMap(each -> all(each, circumstances, at)).sorted(ORDER).toList();
  }

  /// The same, where no roster covers anything.
  static List<Attendance> attendance(Collection<Contact> contacts, Instant at) {
    return attendance(contacts, Circumstances.none(), at);
  }

  /// How one contact is on duty, in the first layer in which it is.
  static Attendance attendance(Contact contact, Circumstances circumstances, Instant at) {
    return all(contact, circumstances, at).findFirst().orElseThrow();
  }

  /// How one contact is on duty by what it declared.
  static Attendance attendance(Contact contact, Instant at) {
    return attendance(contact, Circumstances.none(), at);
  }

  /// The next instant at which any of these changes.
  static @Nullable Instant changesAt(Collection<Attendance> attendances) {
    return earliest(attendances.stream().map(Attendance::until));
  }

  static @Nullable Instant earliest(Stream<@Nullable Instant> instants) {
    return instants.filter(Objects::nonNull).min(Comparator.naturalOrder()).orElse(null);
  }

  private static int layer(Attendance attendance) {
    OnShift shift = attendance.shift();
    return shift == null ? Integer.MAX_VALUE : shift.layer();
  }

  private static Stream<Attendance> all(Contact contact, Circumstances circumstances, Instant at) {
    List<Attendance> shifts = new ArrayList<>();
    Set<UUID> persons = new HashSet<>();
    for (Watch each : circumstances.watches(contact)) {
      if (each.member() != null && persons.add(each.member().person())) {
        UUID person = each.member().person();
        OnShift shift = new OnShift(each.layer(), person, circumstances.ownLines(each.member()));
        shifts.add(new Attendance(contact, Manner.ON_SHIFT, each.until(), shift));
      }
    }
    return shifts.isEmpty() ? Stream.of(declared(contact, circumstances, at)) : shifts.stream();
  }

  private static Attendance declared(Contact contact, Circumstances circumstances, Instant at) {
    Availability declared = contact.availability();
    List<DutyHours.Closure> holidays = circumstances.holidays(contact.state());
    return switch (declared.mode()) {
      case BUSINESS_HOURS, EXTENDED ->
          declared.weekly().isEmpty()
              ? new Attendance(contact, Manner.UNDECLARED, null)
              : told(
                  contact, hours(declared, holidays).at(at), Manner.OFFICE_HOURS, Manner.OFF_DUTY);
      // Outside the office, and on a day on which it is closed, somebody can still be called.
      case ON_CALL ->
          told(contact, hours(declared, holidays).at(at), Manner.OFFICE_HOURS, Manner.ON_CALL);
      case ROUND_THE_CLOCK ->
          told(contact, always(declared).at(at), Manner.ROUND_THE_CLOCK, Manner.OFF_DUTY);
    };
  }

  private static Attendance told(Contact contact, Presence presence, Manner open, Manner closed) {
    return new Attendance(contact, presence.onDuty() ? open : closed, presence.until());
  }

  /// Offices close on public holidays.
  private static DutyHours hours(Availability declared, List<DutyHours.Closure> holidays) {
    return new DutyHours(
        declared.zone(),
        declared.weekly().stream()
            .map(each -> new DutyHours.Shift(each.day(), each.opens(), each.closes()))
            .toList(),
        false,
        Stream.concat(closures(declared), holidays.stream()).toList());
  }

  /// Whoever is there at every hour is there on public holidays too.
  private static DutyHours always(Availability declared) {
    return new DutyHours(declared.zone(), List.of(), true, closures(declared).toList());
  }

  private static Stream<DutyHours.Closure> closures(Availability declared) {
    return declared.closures().stream()
        .map(each -> new DutyHours.Closure(each.fromOn(), each.untilOn()));
  }
}
