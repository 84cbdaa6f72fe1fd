package org.enlace.duty;

import java.util.Objects;
import org.enlace.delivery.LineAddress;
import org.enlace.delivery.LineKind;
import org.enlace.directory.Line;
import org.enlace.kernel.StateCode;

/// Where notices to lines of the directory go.
final class Addresses {
  private Addresses() {}

  static LineAddress of(Line line, LineKind kind, StateCode owner) {
    return LineAddress.of(line.id(), owner, kind, Objects.requireNonNull(line.value()));
  }
}
