package org.enlace.delivery;

/// Brings notices to lines of one kind. It never throws: what fails is an outcome.
interface Carrier {
  Outcome carry(Claim claim, NoticeBody body);

  /// How many notices that are not urgent it may be given at once.
  int atOnce();

  /// There is nothing to do at the moment.
  default void rest() {}

  /// There will be nothing to do any more.
  default void close() {}
}
