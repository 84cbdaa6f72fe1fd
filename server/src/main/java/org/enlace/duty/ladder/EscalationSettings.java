package org.enlace.duty.ladder;

import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// What watches over the calling of contacts from outside.
///
/// @param heartbeatUrl is asked every two minutes while no call is behind its plan
///   (`ENLACE_ESCALATION_HEARTBEAT_URL`): an https address, or one of this machine; by default none
@ConfigurationProperties("enlace.escalation")
public record EscalationSettings(@Nullable URI heartbeatUrl) {
  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "::1", "[::1]", "localhost");

  public EscalationSettings {
    if (heartbeatUrl != null && !isAllowed(heartbeatUrl)) {
      throw new IllegalArgumentException(
          "ENLACE_ESCALATION_HEARTBEAT_URL must be an https address, or an http address of this"
              + " machine");
    }
  }

  private static boolean isAllowed(URI url) {
    String host = url.getHost();
    return host != null
        && url.getRawUserInfo() == null
        && ("https".equals(url.getScheme())
            || ("http".equals(url.getScheme()) && LOOPBACK.contains(host)));
  }
}
