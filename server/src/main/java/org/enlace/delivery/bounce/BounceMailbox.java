package org.enlace.delivery.bounce;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Properties;
import java.util.function.Predicate;
import org.enlace.delivery.BounceSettings;
import org.enlace.delivery.MailSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The mailbox of the return paths, by IMAP. What was read is moved to a folder of its own; what
/// could not be noted stays and is read again.
final class BounceMailbox {
  private static final Logger LOG = LoggerFactory.getLogger(BounceMailbox.class);
  private static final int AT_ONCE = 200;

  private final BounceSettings.Mailbox settings;

  BounceMailbox(BounceSettings.Mailbox settings) {
    this.settings = settings;
  }

  /// Gives what is there to the reader, at most 200 messages, each cut after a bound.
  ///
  /// @param reader tells whether a message was noted
  /// @return how many were noted
  int read(Predicate<byte[]> reader) throws MessagingException {
    try (Store store = session().getStore()) {
      store.connect(
          settings.host(), settings.port(), settings.user(), settings.password().reveal());
      Folder done = store.getFolder(settings.done());
      if (!done.exists() && !done.create(Folder.HOLDS_MESSAGES)) {
        throw new MessagingException("the folder for what was read cannot be made");
      }
      try (Folder folder = store.getFolder(settings.folder())) {
        folder.open(Folder.READ_WRITE);
        return read(folder, done, reader);
      }
    }
  }

  private static int read(Folder folder, Folder done, Predicate<byte[]> reader)
      throws MessagingException {
    int count = Math.min(folder.getMessageCount(), AT_ONCE);
    int noted = 0;
    for (int number = 1; number <= count; number++) {
      Message message = folder.getMessage(number);
      if (!message.isSet(Flags.Flag.DELETED) && reader.test(bytes(message))) {
        folder.copyMessages(new Message[] {message}, done);
        message.setFlag(Flags.Flag.DELETED, true);
        noted++;
      }
    }
    if (noted > 0) {
      folder.expunge();
    }
    return noted;
  }

  private static byte[] bytes(Message message) throws MessagingException {
    Bounded bytes = new Bounded();
    try {
      message.writeTo(bytes);
    } catch (IOException full) {
      LOG.debug("a message is longer than what is read of it", full);
    }
    return bytes.read();
  }

  /// Takes so many bytes and refuses more.
  private static final class Bounded extends OutputStream {
    private final ByteArrayOutputStream taken = new ByteArrayOutputStream();

    @Override
    public void write(int each) throws IOException {
      if (taken.size() >= Report.MOST_BYTES) {
        throw new IOException("enough");
      }
      taken.write(each);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      int room = Report.MOST_BYTES - taken.size();
      taken.write(bytes, from, Math.min(room, length));
      if (length > room) {
        throw new IOException("enough");
      }
    }

    byte[] read() {
      return taken.toByteArray();
    }
  }

  private Session session() {
    boolean tls = settings.security() == MailSettings.Security.TLS;
    String protocol = tls ? "imaps" : "imap";
    String prefix = "mail." + protocol + ".";
    Properties properties = new Properties();
    properties.setProperty("mail.store.protocol", protocol);
    properties.setProperty(prefix + "connectiontimeout", "10000");
    properties.setProperty(prefix + "timeout", "30000");
    properties.setProperty(prefix + "writetimeout", "30000");
    properties.setProperty(prefix + "ssl.checkserveridentity", "true");
    properties.setProperty(prefix + "ssl.protocols", "TLSv1.3 TLSv1.2");
    if (settings.security() == MailSettings.Security.STARTTLS) {
      properties.setProperty(prefix + "starttls.enable", "true");
      properties.setProperty(prefix + "starttls.required", "true");
    }
    return Session.getInstance(properties);
  }
}
