package org.enlace.delivery;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.util.List;
import java.util.Properties;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import org.enlace.kernel.EmailAddress;
import org.jspecify.annotations.Nullable;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/// A relay that answers about one addressee as a test wants it to, takes over everything else, and
/// keeps what it was given, also what it then refused.
final class TestRelay implements AutoCloseable {
  private final SMTPServer server;
  private final String addressee;
  private final Queue<RejectException> aboutAddressee = new ConcurrentLinkedQueue<>();
  private final Queue<RejectException> aboutContent = new ConcurrentLinkedQueue<>();
  private final List<MimeMessage> given = new CopyOnWriteArrayList<>();

  TestRelay(String addressee) {
    this.addressee = addressee;
    server =
        SMTPServer.port(0)
            .bindAddress(InetAddress.getLoopbackAddress())
            .messageHandlerFactory(_ -> new Handler())
            .build();
    server.start();
  }

  MailSettings settings() {
    return MailSettings.onThisMachine(
        server.getPortAllocated(), new EmailAddress("enlace@site.example"));
  }

  /// Answers so when the addressee is next told, before any content is given.
  void refuseAddressee(int code, String words) {
    aboutAddressee.add(new RejectException(code, words));
  }

  /// Answers so when the next content for the addressee was given.
  void refuseContent(int code, String words) {
    aboutContent.add(new RejectException(code, words));
  }

  /// What was given for the addressee.
  List<MimeMessage> given() {
    return given;
  }

  @Override
  public void close() {
    server.stop();
  }

  private final class Handler implements MessageHandler {
    private boolean ours;

    @Override
    public void from(String from) {
      ours = false;
    }

    @Override
    public void recipient(String recipient) throws RejectException {
      ours = recipient.equals(addressee);
      refuseIf(ours, aboutAddressee);
    }

    @Override
    public @Nullable String data(InputStream data) throws RejectException, IOException {
      byte[] bytes = data.readAllBytes();
      if (ours) {
        given.add(message(bytes));
      }
      refuseIf(ours, aboutContent);
      return null;
    }

    @Override
    public void done() {}
  }

  private static void refuseIf(boolean ours, Queue<RejectException> answers)
      throws RejectException {
    RejectException answer = ours ? answers.poll() : null;
    if (answer != null) {
      throw answer;
    }
  }

  private static MimeMessage message(byte[] bytes) {
    try {
      return new MimeMessage(
          Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
    } catch (MessagingException failure) {
      throw new IllegalArgumentException(failure);
    }
  }
}
