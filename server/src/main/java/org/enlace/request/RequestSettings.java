package org.enlace.request;

import java.net.URI;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// What this room needs to know of the site.
@Component
final class RequestSettings {
  private final URI baseUrl;
  private final String origin;

  RequestSettings(@Value("${enlace.base-url:http://localhost:8080}") URI baseUrl) {
    String host = baseUrl.getHost();
    if (host == null) {
      throw new IllegalArgumentException("enlace.base-url names no host: " + baseUrl);
    }
    this.baseUrl = baseUrl;
    this.origin = host.toLowerCase(Locale.ROOT);
  }

  /// The name of this site in the envelopes of what it sends.
  String origin() {
    return origin;
  }

  /// A page of this site.
  URI page(String path) {
    return baseUrl.resolve(path);
  }
}
