package org.enlace.delivery;

import java.util.Optional;
import java.util.Set;
import org.enlace.kernel.EmailAddress;
import org.enlace.kernel.Secret;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where mail goes that comes back, and the mailbox from which it is read by IMAP. Without an
/// address mail comes back to the sender's; without a host nobody reads it here.
///
/// @param address where mail comes back to (`ENLACE_BOUNCE_ADDRESS`); before its `@` each notice
///   puts a `+` and a mark of its own, so the domain must deliver such addresses to one mailbox
/// @param host of the IMAP server (`ENLACE_BOUNCE_HOST`)
/// @param port its port (`ENLACE_BOUNCE_PORT`); by default 993 with TLS, else 143
/// @param security `tls`, `starttls` or, to this machine only, `plain` (`ENLACE_BOUNCE_SECURITY`);
///   by default plain to this machine and TLS to others
/// @param user the mailbox's name (`ENLACE_BOUNCE_USER`)
/// @param password its password (`ENLACE_BOUNCE_PASSWORD`)
/// @param folder the folder that is read (`ENLACE_BOUNCE_FOLDER`)
/// @param done the folder to which what was read is moved (`ENLACE_BOUNCE_DONE`)
@ConfigurationProperties("enlace.bounce")
public record BounceSettings(
    @Nullable String address,
    @Nullable String host,
    @Nullable Integer port,
    MailSettings.@Nullable Security security,
    @Nullable String user,
    @Nullable String password,
    @DefaultValue("INBOX") String folder,
    @DefaultValue("Enlace") String done) {
  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "::1", "localhost");

  /// Of 64 characters before the `@` (RFC 5321), a mark and its `+` take 49.
  private static final int LONGEST_LOCAL_PART = 15;

  public BounceSettings {
    require(
        address == null || isReturnPath(address),
        "ENLACE_BOUNCE_ADDRESS must be an e-mail address with at most 15 letters or digits"
            + " before its @");
    require(port == null || (port >= 1 && port <= 65_535), "ENLACE_BOUNCE_PORT must be 1 to 65535");
    require(
        host == null || (address != null && user != null && password != null),
        "ENLACE_BOUNCE_HOST needs ENLACE_BOUNCE_ADDRESS, ENLACE_BOUNCE_USER and"
            + " ENLACE_BOUNCE_PASSWORD");
    require(
        security != MailSettings.Security.PLAIN || (host != null && LOOPBACK.contains(host)),
        "ENLACE_BOUNCE_SECURITY must be tls or starttls where the mailbox is on another machine");
    require(
        !done.equalsIgnoreCase(folder),
        "ENLACE_BOUNCE_DONE must name another folder than ENLACE_BOUNCE_FOLDER");
  }

  private static boolean isReturnPath(String address) {
    return EmailAddress.parse(address).isPresent()
        && address.substring(0, address.indexOf('@')).matches("[a-zA-Z0-9._-]+")
        && address.indexOf('@') <= LONGEST_LOCAL_PART;
  }

  /// A mailbox with all that is needed to read it.
  ///
  /// @param folder that is read
  /// @param done to which what was read is moved
  public record Mailbox(
      String host,
      int port,
      MailSettings.Security security,
      String user,
      Secret<String> password,
      String folder,
      String done) {}

  /// The mailbox that these settings tell of, if any.
  public Optional<Mailbox> mailbox() {
    if (host == null || user == null || password == null) {
      return Optional.empty();
    }
    MailSettings.Security chosen =
        security != null
            ? security
            : LOOPBACK.contains(host) ? MailSettings.Security.PLAIN : MailSettings.Security.TLS;
    int reached = port != null ? port : chosen == MailSettings.Security.TLS ? 993 : 143;
    return Optional.of(new Mailbox(host, reached, chosen, user, Secret.of(password), folder, done));
  }

  private static void require(boolean kept, String rule) {
    if (!kept) {
      throw new IllegalArgumentException(rule);
    }
  }

  /// Prints no password.
  @Override
  public String toString() {
    return "BounceSettings[" + host + ":" + port + " " + security + "]";
  }
}
