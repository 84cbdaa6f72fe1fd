package org.enlace.delivery.sms;

import java.util.Locale;
import java.util.Set;
import org.enlace.delivery.carriage.Carried;

/// What the status of an answer means (SMPP 3.4 §5.1.3). A refusal counts against the line only
/// where it is about the number that was written to.
final class Statuses {
  private static final Set<Integer> ABOUT_THE_NUMBER = Set.of(0x0B, 0x33, 0x34, 0x48, 0x50, 0x51);
  private static final Set<Integer> ABOUT_US =
      Set.of(0x03, 0x04, 0x0A, 0x0D, 0x0E, 0x0F, 0x49, 0x4A, 0x53, 0x61);

  private Statuses() {}

  static Carried of(int status) {
    String reply = String.format(Locale.ROOT, "smpp 0x%02X", status);
    if (ABOUT_THE_NUMBER.contains(status)) {
      return new Carried.Refused(reply);
    }
    return ABOUT_US.contains(status)
        ? new Carried.Unreachable(reply)
        : new Carried.Deferred(reply, null);
  }
}
