package org.enlace.delivery.bounce;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.function.Predicate;
import org.enlace.EnlaceTest;
import org.enlace.delivery.BounceSettings;
import org.enlace.delivery.MailSettings;
import org.enlace.delivery.ReturnedNotices;
import org.enlace.kernel.Secret;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What comes back, from a mailbox that is read by IMAP.
@EnlaceTest
class BouncesRoomTests {
  @Autowired BounceReader reader;
  @Autowired ReturnedNotices notices;
  @Autowired GreenMail mail;

  private final String user = "bounces-" + UUID.randomUUID();
  private GreenMailUser owner;

  @BeforeEach
  void openTheMailbox() {
    notices.begin();
    owner = mail.setUser(user + "@site.example", user, "sesame");
  }

  @AfterEach
  void leaveTheWorkerRunning() {
    notices.end();
  }

  @Test
  void endsANoticeThatCameBackMarksItsLineAndTellsItsState() throws Exception {
    UUID notice = notices.accepted();
    arrive(Samples.postfix(notices.returnPath(notice), "failed", "5.1.1"));

    assertThat(reader.read(mailbox())).isEqualTo(1);

    assertThat(notices.progress(notice)).isEqualTo("bounced no-such-address");
    assertThat(notices.receipts(notice)).containsExactly("accepted 250", "bounced 5.1.1");
    assertThat(notices.outcomes(notice)).containsExactly("reached", "no-such-address");
    assertThat(notices.deadLetters(notice)).isEqualTo(1);
    assertThat(left()).isZero();
    assertThat(done()).isEqualTo(1);
  }

  @Test
  void notesTheSameReportOnce() throws Exception {
    UUID notice = notices.accepted();
    byte[] report = Samples.gmail(notices.returnPath(notice));
    arrive(report);
    arrive(report);
    assertThat(reader.read(mailbox())).isEqualTo(2);
    arrive(report);
    reader.read(mailbox());

    assertThat(notices.receipts(notice)).containsExactly("accepted 250", "bounced 5.2.2");
    assertThat(notices.deadLetters(notice)).isEqualTo(1);
  }

  @Test
  void notesADelayAndLeavesTheLineAlone() throws Exception {
    UUID notice = notices.accepted();
    byte[] report = Samples.postfix(notices.returnPath(notice), "delayed", "4.4.1");
    arrive(report);
    arrive(report);
    reader.read(mailbox());

    assertThat(notices.progress(notice)).isEqualTo("accepted null");
    assertThat(notices.receipts(notice)).containsExactly("accepted 250", "delayed 4.4.1");
  }

  @Test
  void doesNothingForAForgedReport() throws Exception {
    UUID notice = notices.accepted();
    String path = notices.returnPath(notice);
    String forged = path.replaceFirst("\\+.", path.contains("+a") ? "+b" : "+a");
    arrive(Samples.postfix(forged, "failed", "5.1.1"));
    arrive(Samples.postfix("bounce@site.example", "failed", "5.1.1"));
    arrive(Samples.postfix(path.replace("site.example", "other.example"), "failed", "5.1.1"));

    assertThat(reader.read(mailbox())).isEqualTo(3);

    assertThat(notices.progress(notice)).isEqualTo("accepted null");
    assertThat(notices.deadLetters(notice)).isZero();
    assertThat(left()).isZero();
  }

  @Test
  void putsAsideWhatPeopleAndTheirProgramsAnswer() throws Exception {
    UUID notice = notices.accepted();
    arrive(Samples.absence(notices.returnPath(notice)));
    arrive(Samples.read(notices.returnPath(notice)));

    assertThat(reader.read(mailbox())).isEqualTo(2);

    assertThat(notices.progress(notice)).isEqualTo("accepted null");
    assertThat(done()).isEqualTo(2);
  }

  @Test
  void leavesInTheMailboxWhatCouldNotBeNoted() throws Exception {
    arrive(Samples.exchange("bounce+x@site.example"));
    Predicate<byte[]> failing = _ -> false;

    assertThat(mailbox().read(failing)).isZero();

    assertThat(left()).isEqualTo(1);
    assertThat(mailbox().read(bytes -> bytes.length > 500)).isEqualTo(1);
    assertThat(left()).isZero();
  }

  @Test
  void goesOnWhereTheMailboxCannotBeRead() {
    BounceSettings.Mailbox wrong =
        new BounceSettings.Mailbox(
            "127.0.0.1",
            mail.getImap().getPort(),
            MailSettings.Security.PLAIN,
            user,
            Secret.of("wrong"),
            "INBOX",
            "Enlace");

    assertThat(reader.read(new BounceMailbox(wrong))).isZero();
    assertThat(reader.read()).as("no mailbox is set").isZero();
  }

  private BounceMailbox mailbox() {
    return new BounceMailbox(
        new BounceSettings.Mailbox(
            "127.0.0.1",
            mail.getImap().getPort(),
            MailSettings.Security.PLAIN,
            user,
            Secret.of("sesame"),
            "INBOX",
            "Enlace"));
  }

  private void arrive(byte[] message) throws MessagingException {
    owner.deliver(
        new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(message)));
  }

  private int left() throws FolderException {
    return mail.getManagers().getImapHostManager().getInbox(owner).getMessageCount();
  }

  private int done() throws FolderException {
    return List.of(mail.getManagers().getImapHostManager().getFolder(owner, "Enlace"))
        .getFirst()
        .getMessageCount();
  }
}
