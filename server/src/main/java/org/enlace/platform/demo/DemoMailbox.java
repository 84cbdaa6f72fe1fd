package org.enlace.platform.demo;

import java.net.InetAddress;
import java.time.InstantSource;
import org.enlace.delivery.MailSettings;
import org.enlace.delivery.RelaySource;
import org.enlace.kernel.EmailAddress;
import org.enlace.platform.SiteSettings;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.subethamail.smtp.server.SMTPServer;

/// The demonstration's own receiver of mail: it takes over, by SMTP on a free port of this machine,
/// whatever the site sends, and passes nothing on.
@Component
@ConditionalOnBooleanProperty("enlace.demonstration")
class DemoMailbox implements RelaySource, DisposableBean {
  private static final EmailAddress FROM = new EmailAddress("notices@enlace.example");
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
            .messageHandler((_, _, _, bytes) -> mails.add(bytes))
            .build();
    server.start();
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
