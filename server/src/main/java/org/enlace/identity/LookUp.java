package org.enlace.identity;

import java.util.UUID;
import org.enlace.kernel.NetworkCode;
import org.enlace.kernel.StateCode;

/// A personal contact line was opened or exported. Who looked is the actor of the transaction.
///
/// @param kind opened or exported
/// @param owner the State to which the line belongs
/// @param network the network in which it was found
/// @param subject the person, desk or line that was looked at
public record LookUp(Kind kind, StateCode owner, NetworkCode network, UUID subject) {
  /// The kinds of look-up.
  public enum Kind {
    OPENED,
    EXPORTED
  }
}
