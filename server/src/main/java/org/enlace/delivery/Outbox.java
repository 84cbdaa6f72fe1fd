package org.enlace.delivery;

import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// What this node knows of its own: where people reach the site, and how its workers are woken.
@Component
class Outbox {
  private final Map<LineKind, Bells> bells = new EnumMap<>(LineKind.class);
  private final URI baseUrl;

  Outbox(@Value("${enlace.base-url:http://localhost:8080}") URI baseUrl) {
    this.baseUrl = baseUrl;
    for (LineKind each : LineKind.values()) {
      bells.put(each, new Bells(new WakeUp(), new WakeUp()));
    }
  }

  private record Bells(WakeUp urgent, WakeUp ordinary) {}

  /// The site's address.
  URI site() {
    return baseUrl;
  }

  /// The host in the site's address.
  String host() {
    return baseUrl.getHost();
  }

  /// A page of the site.
  URI page(String path) {
    return URI.create(baseUrl + path);
  }

  /// What wakes the courier of a kind of line.
  WakeUp of(LineKind kind, boolean isUrgent) {
    Bells both = Objects.requireNonNull(bells.get(kind));
    return isUrgent ? both.urgent() : both.ordinary();
  }

  /// Wakes the courier once the transaction at hand has committed.
  void wake(LineKind kind, boolean isUrgent) {
    of(kind, isUrgent).callAfterCommit();
  }
}
