package org.enlace.delivery;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// What this node knows of its own: where people reach the site, and how its workers are woken.
@Component
class Outbox {
  private final WakeUp urgent = new WakeUp();
  private final WakeUp ordinary = new WakeUp();
  private final URI baseUrl;

  Outbox(@Value("${enlace.base-url:http://localhost:8080}") URI baseUrl) {
    this.baseUrl = baseUrl;
  }

  /// The host in the site's address.
  String host() {
    return baseUrl.getHost();
  }

  /// A page of the site.
  URI page(String path) {
    return URI.create(baseUrl + path);
  }

  WakeUp urgent() {
    return urgent;
  }

  WakeUp ordinary() {
    return ordinary;
  }

  /// Wakes the worker once the transaction at hand has committed.
  void wake(boolean isUrgent) {
    (isUrgent ? urgent : ordinary).callAfterCommit();
  }
}
