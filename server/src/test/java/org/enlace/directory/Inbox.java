package org.enlace.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// One mailbox that receives what the tests' application sends.
public final class Inbox {
  private static final long LONGEST_MILLIS = 15_000;
  private static final long PAUSE_MILLIS = 50;

  private final GreenMail mail;
  private final String address;

  private Inbox(GreenMail mail, String address) {
    this.mail = mail;
    this.address = address;
  }

  /// A mailbox of its own, at an address that begins with that word.
  public static Inbox of(GreenMail mail, String word) {
    String mark = UUID.randomUUID().toString().substring(0, 8);
    return new Inbox(mail, word + "-" + mark + "@office.example");
  }

  public String address() {
    return address;
  }

  /// What a letter says.
  public record Letter(String subject, String text) {}

  /// All that has come.
  public List<Letter> letters() {
    return Stream.of(mail.getReceivedMessages()).filter(this::isMine).map(Inbox::letter).toList();
  }

  /// The first letter whose subject has those words, for which it waits a while.
  @SuppressWarnings("ThreadSleep") // the worker is a thread of the application's own
  public Letter await(String words) throws InterruptedException {
    for (long waited = 0; waited < LONGEST_MILLIS; waited += PAUSE_MILLIS) {
      for (Letter letter : letters()) {
        if (letter.subject().contains(words)) {
          return letter;
        }
      }
      Thread.sleep(PAUSE_MILLIS);
    }
    assertThat(letters()).as("letters to %s", address).extracting(Letter::subject).contains(words);
    throw new AssertionError("no letter with " + words);
  }

  private boolean isMine(MimeMessage message) {
    try {
      return message.getAllRecipients()[0].toString().equals(address);
    } catch (MessagingException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  private static Letter letter(MimeMessage message) {
    try {
      MimeMultipart parts = (MimeMultipart) message.getContent();
      return new Letter(
          message.getSubject(), parts.getBodyPart(0).getContent().toString().replace("\r\n", "\n"));
    } catch (MessagingException unreadable) {
      throw new IllegalStateException(unreadable);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
