package org.enlace.duty.ladder;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Tells somebody outside that all is well. Whoever expects it and hears nothing raises the alarm:
/// a site that stands still cannot. It sends nothing but the request, and follows no redirect.
@Component
class Heartbeat {
  private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final EscalationSettings settings;
  private final HttpClient http =
      HttpClient.newBuilder()
          .connectTimeout(PATIENCE)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  Heartbeat(EscalationSettings settings) {
    this.settings = settings;
  }

  /// Asks the address that is set, if one is.
  ///
  /// @return whether it answered well
  boolean beat() {
    URI url = settings.heartbeatUrl();
    if (url == null) {
      return false;
    }
    try {
      HttpRequest request = HttpRequest.newBuilder(url).timeout(PATIENCE).GET().build();
      int status = http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
      if (status >= 300) {
        LOG.warn("The heartbeat address answered {}", status);
      }
      return status < 300;
    } catch (IOException failed) {
      LOG.warn("The heartbeat address did not answer: {}", failed.getClass().getSimpleName());
      return false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
