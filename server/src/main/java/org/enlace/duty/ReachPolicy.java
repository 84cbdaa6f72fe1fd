package org.enlace.duty;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.enlace.directory.Availability;
import org.enlace.directory.Contact;
import org.jspecify.annotations.Nullable;

/// Who answers at an instant, in which order, and when that answer changes. It goes by what was
/// declared and knows no public holidays.
final class ReachPolicy {
  private static final Comparator<Attendance> ORDER =
      Comparator.comparingInt((Attendance each) -> each.isOnDuty() ? 0 : 1)
          .thenComparingInt(each -> each.contact().rank())
          .thenComparing(each -> each.contact().category())
          .thenComparing(each -> each.contact().nomination());

  private ReachPolicy() {}

  /// Those on duty first, then the others; among each, by the rank that the State gave.
  static List<Attendance> attendance(Collection<Contact> contacts, Instant at) {
    return contacts.stream().map(each -> attendance(each, at)).sorted(ORDER).toList();
  }

  /// The next instant at which any of these changes.
  static @Nullable Instant changesAt(Collection<Attendance> attendances) {
    return attendances.stream()
        .map(Attendance::until)
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  static Attendance attendance(Contact contact, Instant at) {
    Availability declared = contact.availability();
    return switch (declared.mode()) {
      case BUSINESS_HOURS, EXTENDED ->
          declared.weekly().isEmpty()
              ? new Attendance(contact, Manner.UNDECLARED, null)
              : told(contact, hours(declared, false).at(at), Manner.OFFICE_HOURS, Manner.OFF_DUTY);
      // Outside the office, and on a day on which it is closed, somebody can still be called.
      case ON_CALL ->
          told(contact, hours(declared, false).at(at), Manner.OFFICE_HOURS, Manner.ON_CALL);
      case ROUND_THE_CLOCK ->
          told(contact, hours(declared, true).at(at), Manner.ROUND_THE_CLOCK, Manner.OFF_DUTY);
    };
  }

  private static Attendance told(Contact contact, Presence presence, Manner open, Manner closed) {
    return new Attendance(contact, presence.onDuty() ? open : closed, presence.until());
  }

  private static DutyHours hours(Availability declared, boolean always) {
    return new DutyHours(
        declared.zone(),
        declared.weekly().stream()
            .map(each -> new DutyHours.Shift(each.day(), each.opens(), each.closes()))
            .toList(),
        always,
        declared.closures().stream()
            .map(each -> new DutyHours.Closure(each.fromOn(), each.untilOn()))
            .toList());
  }
}
