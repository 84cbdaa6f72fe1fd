package org.enlace.duty;

import java.util.Locale;

/// In which way somebody is, or is not, on duty.
public enum Manner {
  /// By a published roster.
  ON_SHIFT,
  /// In the open hours of a usual week.
  OFFICE_HOURS,
  /// Outside the open hours, but can be called.
  ON_CALL,
  /// At every hour.
  ROUND_THE_CLOCK,
  /// Outside the open hours. An honest state, and no fault.
  OFF_DUTY,
  /// No hours were declared, so nobody is said to be on duty.
  UNDECLARED;

  /// Whether somebody is there to answer, by what was declared.
  public boolean isOnDuty() {
    return switch (this) {
      case ON_SHIFT, OFFICE_HOURS, ON_CALL, ROUND_THE_CLOCK -> true;
      case OFF_DUTY, UNDECLARED -> false;
    };
  }

  /// The word on the wire, such as `on-call`.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
