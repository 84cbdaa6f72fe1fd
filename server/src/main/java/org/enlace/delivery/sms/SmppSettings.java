package org.enlace.delivery.sms;

import java.time.Duration;
import java.util.Optional;
import org.enlace.kernel.Secret;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The message centre that takes over short messages, by SMPP 3.4. Where it is set, it is used
/// rather than a gateway over HTTP.
///
/// @param host the message centre (`ENLACE_SMPP_HOST`)
/// @param port its port (`ENLACE_SMPP_PORT`); by default 3550 with TLS, else 2775
/// @param security `tls`, or `plain` (`ENLACE_SMPP_SECURITY`): SMPP itself protects nothing, so
///   plain is for this machine and for a private line to the operator
/// @param systemId the name to bind with (`ENLACE_SMPP_SYSTEM_ID`)
/// @param password its password, at most 8 characters by the standard (`ENLACE_SMPP_PASSWORD`)
/// @param systemType what the operator asks for, often nothing (`ENLACE_SMPP_SYSTEM_TYPE`)
/// @param from the sender: a number, a short code or a name of at most 11 characters
///   (`ENLACE_SMPP_FROM`)
/// @param perSecond how many messages a second the operator takes (`ENLACE_SMPP_PER_SECOND`)
/// @param window how many messages may wait for an answer at once (`ENLACE_SMPP_WINDOW`)
/// @param enquire how often an idle connection is tried (`ENLACE_SMPP_ENQUIRE`)
@ConfigurationProperties("enlace.smpp")
public record SmppSettings(
    @Nullable String host,
    @Nullable Integer port,
    @DefaultValue("tls") Security security,
    @Nullable String systemId,
    @Nullable String password,
    @DefaultValue("") String systemType,
    @Nullable String from,
    @DefaultValue("10") int perSecond,
    @DefaultValue("10") int window,
    @DefaultValue("30s") Duration enquire) {

  /// How the way to the message centre is protected.
  public enum Security {
    TLS,
    PLAIN
  }

  public SmppSettings {
    require(port == null || (port >= 1 && port <= 65_535), "ENLACE_SMPP_PORT must be 1 to 65535");
    require(perSecond >= 1 && perSecond <= 1_000, "ENLACE_SMPP_PER_SECOND must be 1 to 1000");
    require(window >= 1 && window <= 100, "ENLACE_SMPP_WINDOW must be 1 to 100");
    require(
        enquire.compareTo(Duration.ofSeconds(1)) >= 0
            && enquire.compareTo(Duration.ofMinutes(5)) <= 0,
        "ENLACE_SMPP_ENQUIRE must be 1s to 5m");
    require(
        systemId == null || systemId.matches("[\\x21-\\x7E]{1,15}"),
        "ENLACE_SMPP_SYSTEM_ID must be 1 to 15 characters of ASCII");
    require(
        password == null || password.matches("[\\x21-\\x7E]{1,8}"),
        "ENLACE_SMPP_PASSWORD must be 1 to 8 characters of ASCII");
    require(
        systemType.matches("[\\x21-\\x7E]{0,12}"),
        "ENLACE_SMPP_SYSTEM_TYPE must be at most 12 characters of ASCII");
    require(
        from == null || from.matches("\\+?[0-9]{3,15}|[A-Za-z0-9 ]{1,11}"),
        "ENLACE_SMPP_FROM must be a number, a short code or a name of at most 11 characters");
    require(
        host == null || (systemId != null && password != null && from != null),
        "ENLACE_SMPP_SYSTEM_ID, ENLACE_SMPP_PASSWORD and ENLACE_SMPP_FROM are needed where"
            + " ENLACE_SMPP_HOST is set");
  }

  /// The message centre that these settings tell of, if any.
  Optional<Centre> centre() {
    if (host == null || systemId == null || password == null || from == null) {
      return Optional.empty();
    }
    int reached = port != null ? port : security == Security.TLS ? 3_550 : 2_775;
    return Optional.of(new Centre(host, reached, systemId, Secret.of(password), from));
  }

  /// A message centre with all that is needed to bind.
  record Centre(String host, int port, String systemId, Secret<String> password, String from) {}

  private static void require(boolean kept, String rule) {
    if (!kept) {
      throw new IllegalArgumentException(rule);
    }
  }

  /// Prints no password.
  @Override
  public String toString() {
    return "SmppSettings[" + host + ":" + port + " " + security + "]";
  }
}
