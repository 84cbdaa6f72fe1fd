package org.enlace.delivery;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.enlace.ui.page.Messages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends notices by SMTP to the site's relay.
final class MailCarrier implements Carrier {
  private static final Logger LOG = LoggerFactory.getLogger(MailCarrier.class);
  private static final String ABSENT = "no relay is set";

  private final Optional<MailSettings.Relay> relay;
  private final Optional<SmtpConnections> connections;
  private final ReturnPaths returnPaths;
  private final Messages texts;
  private final int atOnce;
  private final AtomicReference<String> trouble = new AtomicReference<>("");

  MailCarrier(MailSettings settings, String ownHost, ReturnPaths returnPaths, Messages texts) {
    this.relay = settings.relay();
    this.connections = relay.map(known -> new SmtpConnections(known, ownHost));
    this.returnPaths = returnPaths;
    this.texts = texts;
    this.atOnce = settings.connections();
  }

  @Override
  public Outcome carry(Claim claim, NoticeBody body) {
    Outcome outcome =
        relay.isPresent() && connections.isPresent()
            ? carry(relay.get(), connections.get(), claim, body)
            : new Outcome.Unreachable(ABSENT);
    note(outcome);
    return outcome;
  }

  private Outcome carry(
      MailSettings.Relay known, SmtpConnections open, Claim claim, NoticeBody body) {
    MailMessage message;
    Address[] to;
    try {
      message =
          MailMessage.of(
              open.session(),
              known.from(),
              returnPaths.of(claim.messageId()).orElse(null),
              claim,
              body,
              texts);
      to = new Address[] {new InternetAddress(body.address(), true)};
    } catch (MessagingException failure) {
      LOG.error("notice {} cannot be put into a message", claim.id(), failure);
      return new Outcome.Unsendable("message");
    }
    return send(open, message, to);
  }

  /// Before the message is begun, a failure is our relay's; once it is, it may be the message's.
  private static Outcome send(SmtpConnections open, MailMessage message, Address[] to) {
    DsnTransport transport;
    try {
      transport = open.take();
    } catch (MessagingException failure) {
      return MailReplies.of(failure);
    }
    try {
      if (transport.supportsExtension("DSN")) {
        message.nameEnvelope();
      }
      transport.sendMessage(message, to);
    } catch (MessagingException failure) {
      SmtpConnections.close(transport);
      Outcome outcome = MailReplies.of(failure);
      return outcome instanceof Outcome.Unreachable(String reply) && MailReplies.isLost(reply)
          ? new Outcome.Interrupted(reply)
          : outcome;
    }
    open.giveBack(transport);
    return new Outcome.Accepted("250");
  }

  /// The log tells once that the relay is away, and once that it is back.
  private void note(Outcome outcome) {
    if (outcome instanceof Outcome.Interrupted) {
      return;
    }
    String now = outcome instanceof Outcome.Unreachable(String reply) ? reply : "";
    String before = trouble.getAndSet(now);
    if (!now.equals(before)) {
      if (now.isEmpty()) {
        LOG.info("the mail relay works again");
      } else {
        LOG.warn("the mail relay does not work with us: {}", now);
      }
    }
  }

  /// What keeps mail from being sent at the moment; empty where a relay answers.
  Optional<String> trouble() {
    if (connections.isEmpty()) {
      return Optional.of(ABSENT);
    }
    try {
      connections.get().giveBack(connections.get().take());
      return Optional.empty();
    } catch (MessagingException failure) {
      return Optional.of(MailReplies.of(failure).reply());
    }
  }

  @Override
  public int atOnce() {
    return atOnce;
  }

  @Override
  public void rest() {
    connections.ifPresent(SmtpConnections::closeIdle);
  }

  @Override
  public void close() {
    connections.ifPresent(SmtpConnections::closeAll);
  }
}
