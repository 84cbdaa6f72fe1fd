package org.enlace.delivery;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.util.StreamProvider;
import java.time.Duration;
import java.util.Deque;
import java.util.Properties;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.enlace.kernel.Secret;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Connections to the relay, kept open from one notice to the next and closed when nothing was sent
/// for a while.
final class SmtpConnections {
  private static final Logger LOG = LoggerFactory.getLogger(SmtpConnections.class);
  private static final long IDLE = Duration.ofSeconds(20).toNanos();

  private final MailSettings.Relay relay;
  private final Session session;
  private final Deque<Idle> idle = new ConcurrentLinkedDeque<>();

  SmtpConnections(MailSettings.Relay relay, String ownHost) {
    this.relay = relay;
    this.session = Session.getInstance(properties(relay, ownHost));
    // By name, or each part of each message would search the class path for it.
    System.setProperty(
        StreamProvider.class.getName(), session.getStreamProvider().getClass().getName());
  }

  private record Idle(DsnTransport transport, long sinceNanos) {}

  Session session() {
    return session;
  }

  /// A connection that answers.
  DsnTransport take() throws MessagingException {
    for (Idle kept = idle.pollFirst(); kept != null; kept = idle.pollFirst()) {
      if (kept.transport().isConnected()) {
        return kept.transport();
      }
      close(kept.transport());
    }
    DsnTransport fresh = new DsnTransport(session, session.getProperty("mail.transport.protocol"));
    Secret<String> password = relay.password();
    try {
      fresh.connect(
          relay.host(), relay.port(), relay.user(), password == null ? null : password.reveal());
    } catch (MessagingException failure) {
      close(fresh);
      throw failure;
    }
    return fresh;
  }

  void giveBack(DsnTransport transport) {
    idle.addFirst(new Idle(transport, System.nanoTime()));
  }

  void closeIdle() {
    long now = System.nanoTime();
    for (Idle oldest = idle.peekLast();
        oldest != null && now - oldest.sinceNanos() > IDLE;
        oldest = idle.peekLast()) {
      if (idle.removeLastOccurrence(oldest)) {
        close(oldest.transport());
      }
    }
  }

  void closeAll() {
    for (Idle each = idle.pollFirst(); each != null; each = idle.pollFirst()) {
      close(each.transport());
    }
  }

  static void close(Transport transport) {
    try {
      transport.close();
    } catch (MessagingException failure) {
      LOG.debug("a connection to the relay did not close in order", failure);
    }
  }

  private static Properties properties(MailSettings.Relay relay, String ownHost) {
    String protocol = relay.security() == MailSettings.Security.TLS ? "smtps" : "smtp";
    String prefix = "mail." + protocol + ".";
    Properties properties = new Properties();
    properties.setProperty("mail.transport.protocol", protocol);
    properties.setProperty(prefix + "auth", Boolean.toString(relay.user() != null));
    properties.setProperty(prefix + "from", relay.from().value());
    properties.setProperty(prefix + "localhost", ownHost);
    properties.setProperty(prefix + "connectiontimeout", "10000");
    properties.setProperty(prefix + "timeout", "60000");
    properties.setProperty(prefix + "writetimeout", "60000");
    properties.setProperty(prefix + "ssl.checkserveridentity", "true");
    properties.setProperty(prefix + "ssl.protocols", "TLSv1.3 TLSv1.2");
    if (relay.security() == MailSettings.Security.STARTTLS) {
      properties.setProperty(prefix + "starttls.enable", "true");
      properties.setProperty(prefix + "starttls.required", "true");
    }
    return properties;
  }
}
