package org.enlace.delivery;

/// What the other side may know of the notices of a cause: not to whom, nor by which lines.
public enum Arrival {
  /// There are none, or all were cancelled.
  NONE,
  /// At least one line took over a notice.
  NOTIFIED,
  /// None did so far; some are still tried.
  NOT_YET,
  /// All lines refused, or were tried for 24 hours.
  NO_LINE_WORKS;

  static Arrival of(long waiting, long accepted, long failed) {
    if (accepted > 0) {
      return NOTIFIED;
    }
    if (waiting > 0) {
      return NOT_YET;
    }
    return failed > 0 ? NO_LINE_WORKS : NONE;
  }
}
