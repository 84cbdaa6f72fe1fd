package org.enlace.delivery;

/// Brings notices to lines of one kind. It never throws: what fails is an outcome.
interface Carrier {
  Outcome carry(Claim claim, NoticeBody body);

  /// The kind of line.
  default LineKind kind() {
    return LineKind.EMAIL;
  }

  /// Whether the site is set up for it. Where it is not, what waits is still given up in time.
  default boolean isOpen() {
    return true;
  }

  /// How many notices that are not urgent it may be given at once.
  int atOnce();

  /// There is nothing to do at the moment.
  default void rest() {}

  /// There will be nothing to do any more.
  default void close() {}
}
