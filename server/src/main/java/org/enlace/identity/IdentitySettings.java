package org.enlace.identity;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How long things of this room last.
///
/// @param sessionIdle after which a session that was not used ends, 5 minutes to 24 hours
///   (`ENLACE_IDENTITY_SESSION_IDLE`)
/// @param sessionWhole after which every session ends, no shorter than the idle time and at most 7
///   days (`ENLACE_IDENTITY_SESSION_WHOLE`)
/// @param invitation in which an invitation must be accepted, 1 hour to 14 days
///   (`ENLACE_IDENTITY_INVITATION`)
/// @param events for which events of accounts are kept, 30 days to 10 years
///   (`ENLACE_IDENTITY_EVENTS`)
@ConfigurationProperties("enlace.identity")
public record IdentitySettings(
    @DefaultValue("8h") Duration sessionIdle,
    @DefaultValue("24h") Duration sessionWhole,
    @DefaultValue("72h") Duration invitation,
    @DefaultValue("365d") Duration events) {
  public IdentitySettings {
    require(sessionIdle, Duration.ofMinutes(5), Duration.ofHours(24), "session-idle");
    require(sessionWhole, sessionIdle, Duration.ofDays(7), "session-whole");
    require(invitation, Duration.ofHours(1), Duration.ofDays(14), "invitation");
    require(events, Duration.ofDays(30), Duration.ofDays(3660), "events");
  }

  private static void require(Duration value, Duration least, Duration most, String name) {
    if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
      throw new IllegalArgumentException(
          "enlace.identity." + name + " must be " + least + " to " + most);
    }
  }
}
