package org.enlace.delivery.carriage;

import org.enlace.delivery.LineKind;

/// Brings brief notices to lines of one kind. Implementations are beans. It never throws: what
/// fails is told.
public interface LineCarrier {
  LineKind kind();

  /// Whether the site is set up for it.
  boolean isOpen();

  Carried carry(Parcel parcel);

  /// How many notices that are not urgent it may be given at once.
  int atOnce();

  /// There will be nothing to do any more.
  default void close() {}
}
