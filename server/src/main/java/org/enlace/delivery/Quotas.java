package org.enlace.delivery;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/// The quota of each kind of line on this node.
@Component
final class Quotas {
  private final Map<LineKind, Quota> byKind = new EnumMap<>(LineKind.class);

  Quotas(QuotaSettings settings) {
    for (LineKind each : LineKind.values()) {
      byKind.put(each, new Quota(settings.of(each), System::nanoTime));
    }
  }

  Quota of(LineKind kind) {
    return Objects.requireNonNull(byKind.get(kind));
  }
}
