package org.enlace.delivery;

import java.util.Optional;
import java.util.Set;
import org.enlace.kernel.EmailAddress;
import org.enlace.kernel.Secret;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The relay that takes over the site's mail, by SMTP. Without a host no mail is sent: notices
/// wait, and the site tells that it is not ready.
///
/// @param host the relay (`ENLACE_MAIL_HOST`)
/// @param port its port (`ENLACE_MAIL_PORT`); by default 465 with TLS, 25 on plain loopback, else
///   587
/// @param security `starttls`, `tls`, or, to this machine only, `plain` (`ENLACE_MAIL_SECURITY`);
///   by default plain to this machine and STARTTLS to others
/// @param user the name to sign in with, if the relay asks for one (`ENLACE_MAIL_USER`)
/// @param password its password (`ENLACE_MAIL_PASSWORD`)
/// @param from the sender of all mail (`ENLACE_MAIL_FROM`)
/// @param connections how many notices are sent at once, 1 to 50, besides two urgent ones
///   (`ENLACE_MAIL_CONNECTIONS`)
@ConfigurationProperties("enlace.mail")
public record MailSettings(
    @Nullable String host,
    @Nullable Integer port,
    @Nullable Security security,
    @Nullable String user,
    @Nullable String password,
    @Nullable String from,
    @DefaultValue("4") int connections) {
  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "::1", "localhost");

  /// How the way to the relay is protected.
  public enum Security {
    /// TLS that is asked for after the greeting and required (RFC 3207).
    STARTTLS,
    /// TLS from the first byte (RFC 8314).
    TLS,
    /// None, which is allowed to this machine only.
    PLAIN
  }

  public MailSettings {
    require(connections >= 1 && connections <= 50, "ENLACE_MAIL_CONNECTIONS must be 1 to 50");
    require(port == null || (port >= 1 && port <= 65_535), "ENLACE_MAIL_PORT must be 1 to 65535");
    require(
        (user == null) == (password == null),
        "set ENLACE_MAIL_USER and ENLACE_MAIL_PASSWORD together, or neither");
    if (host != null) {
      require(
          from != null && EmailAddress.parse(from).isPresent(),
          "ENLACE_MAIL_FROM must be an e-mail address where ENLACE_MAIL_HOST is set");
      require(
          security != Security.PLAIN || LOOPBACK.contains(host),
          "ENLACE_MAIL_SECURITY must be starttls or tls where the relay is another machine");
    }
  }

  /// A relay on this machine, without protection.
  public static MailSettings onThisMachine(int port, EmailAddress from) {
    return new MailSettings("127.0.0.1", port, Security.PLAIN, null, null, from.value(), 4);
  }

  /// The relay that these settings tell of, if any.
  Optional<Relay> relay() {
    if (host == null || from == null) {
      return Optional.empty();
    }
    Security chosen =
        security != null ? security : LOOPBACK.contains(host) ? Security.PLAIN : Security.STARTTLS;
    int reached =
        port != null
            ? port
            : switch (chosen) {
              case STARTTLS -> 587;
              case TLS -> 465;
              case PLAIN -> 25;
            };
    return Optional.of(
        new Relay(
            host,
            reached,
            chosen,
            user,
            password == null ? null : Secret.of(password),
            new EmailAddress(from)));
  }

  /// A relay with all that is needed to reach it.
  record Relay(
      String host,
      int port,
      Security security,
      @Nullable String user,
      @Nullable Secret<String> password,
      EmailAddress from) {}

  private static void require(boolean kept, String rule) {
    if (!kept) {
      throw new IllegalArgumentException(rule);
    }
  }

  /// Prints no password.
  @Override
  public String toString() {
    return "MailSettings[" + host + ":" + port + " " + security + "]";
  }
}
