package org.enlace.delivery;

import java.util.UUID;
import org.enlace.kernel.EmailAddress;
import org.enlace.kernel.StateCode;
import org.jspecify.annotations.Nullable;

/// Where a notice goes.
///
/// @param line the directory's line, which is told what came of it; or null, as for an invitation
/// @param state the State whose line it is, which may follow the delivery; null for the
///   secretariat's own
/// @param kind how it is reached
/// @param address an e-mail address of RFC 5321; anything else is refused
public record LineAddress(
    @Nullable UUID line, @Nullable StateCode state, LineKind kind, String address) {
  public LineAddress {
    address =
        switch (kind) {
          case EMAIL -> new EmailAddress(address).value();
        };
  }

  /// A mailbox.
  public static LineAddress email(
      @Nullable UUID line, @Nullable StateCode state, EmailAddress address) {
    return new LineAddress(line, state, LineKind.EMAIL, address.value());
  }

  /// Prints no address.
  @Override
  public String toString() {
    return "LineAddress[" + line + "]";
  }
}
