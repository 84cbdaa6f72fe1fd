package org.enlace.platform.demo;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.time.InstantSource;
import org.enlace.delivery.MailSettings;
import org.enlace.delivery.RelaySource;
import org.enlace.kernel.EmailAddress;
import org.enlace.platform.SiteSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/// The demonstration's own receiver of mail: it takes over, by SMTP on a free port of this machine,
/// whatever the site sends, and passes nothing on.
@Component
@ConditionalOnBooleanProperty("enlace.demonstration")
class DemoMailbox implements RelaySource, DisposableBean {
  private static final EmailAddress FROM = new EmailAddress("notices@enlace.example");

  /// The name of the mailbox that takes nothing.
  static final String FULL = "buzon-lleno";

  private static final int LARGEST = 1_048_576;

  private final DemoMails mails;
  private final SMTPServer server;

  DemoMailbox(SiteSettings site, InstantSource clock) {
    this.mails = new DemoMails(site.data().resolve("mail"), clock);
    this.server =
        SMTPServer.port(0)
            .bindAddress(InetAddress.getLoopbackAddress())
            .maxMessageSize(LARGEST)
            .insertReceivedHeaders(false)
            .messageHandlerFactory(_ -> new Receiver())
            .build();
    server.start();
  }

  /// Takes over what goes to any mailbox but the one that is full.
  private final class Receiver implements MessageHandler {
    @Override
    public void from(String from) {}

    @Override
    public void recipient(String recipient) throws RejectException {
      if (recipient.startsWith(FULL + "@")) {
        throw new RejectException(552, "5.2.2 mailbox full");
      }
    }

    @Override
    public @Nullable String data(InputStream data) throws IOException {
      mails.add(data.readAllBytes());
      return null;
    }

    @Override
    public void done() {}
  }

  @Override
  public MailSettings settings() {
    return MailSettings.onThisMachine(server.getPortAllocated(), FROM);
  }

  /// What arrived.
  DemoMails mails() {
    return mails;
  }

  @Override
  public void destroy() {
    server.stop();
  }
}
