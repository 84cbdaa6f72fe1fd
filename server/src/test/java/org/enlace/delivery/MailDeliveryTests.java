package org.enlace.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.enlace.EnlaceTest;
import org.enlace.MovableClock;
import org.enlace.delivery.DeliveryScene.Staged;
import org.enlace.kernel.Marking;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Status;

@EnlaceTest
class MailDeliveryTests {
  @Autowired DeliveryWorker worker;
  @Autowired DeliveryScene scene;
  @Autowired MailHealth health;
  @Autowired GreenMail mail;
  @Autowired MovableClock clock;

  @BeforeEach
  void beginAfresh() {
    scene.begin();
  }

  @AfterEach
  void leaveTheWorkerRunning() {
    clock.reset();
    worker.start();
  }

  @Test
  void sendsSoonAfterTheCommit() throws Exception {
    String address = address();
    Staged staged = scene.stage(address);

    MimeMessage message = arrived(address);

    assertThat(message.getSubject()).isEqualTo("Le espera una solicitud");
    assertThat(message.getFrom())
        .extracting(Object::toString)
        .containsExactly("enlace@site.example");
    assertThat(header(message, "Auto-Submitted")).isEqualTo("auto-generated");
    assertThat(header(message, "Content-Language")).isEqualTo("es");
    assertThat(header(message, "X-Enlace-Marking")).isEqualTo("real");
    assertThat(header(message, "Message-ID")).matches("<[0-9a-f]{40}@.+>");
    MimeMultipart parts = (MimeMultipart) message.getContent();
    assertThat(parts.getContentType()).startsWith("multipart/alternative");
    assertThat(parts.getBodyPart(0).getContentType()).startsWith("text/plain");
    assertThat(parts.getBodyPart(0).getContent().toString())
        .contains("Espera una solicitud: «año».");
    assertThat(parts.getBodyPart(1).getContentType()).startsWith("text/html");
    assertThat(parts.getBodyPart(1).getContent().toString())
        .contains("<p>Espera una solicitud: «año».</p>");
    awaitProgress(staged, Progress.ACCEPTED);
  }

  @ParameterizedTest
  @CsvSource({
    "CHECK, check, [VERIFICACIÓN] Le espera una solicitud",
    "EXERCISE, exercise, [EJERCICIO] Le espera una solicitud"
  })
  void marksWhatIsNotMeant(Marking marking, String word, String subject) throws Exception {
    String address = address();
    scene.stage(address, marking, UUID.randomUUID());

    MimeMessage message = arrived(address);

    assertThat(message.getSubject()).isEqualTo(subject);
    assertThat(header(message, "X-Enlace-Marking")).isEqualTo(word);
  }

  @Test
  void refersToEarlierNoticesOfTheThreadToThatLine() throws Exception {
    UUID line = UUID.randomUUID();
    String address = address();
    String other = address();
    scene.stage(address, Marking.REAL, line);
    String first = header(arrived(address), "Message-ID");
    scene.stage(other, Marking.REAL, UUID.randomUUID());
    scene.stage(address, Marking.REAL, line);

    List<MimeMessage> both = arrived(address, 2);

    assertThat(header(both.get(1), "In-Reply-To")).isEqualTo(first);
    assertThat(header(both.get(1), "References")).isEqualTo(first);
    assertThat(arrived(other).getHeader("In-Reply-To")).isNull();
  }

  @Test
  void sendsAgainWithTheSameMessageIdWhatWasDeferredAfterItWasGiven() throws Exception {
    String address = address();
    try (TestRelay relay = new TestRelay(address)) {
      worker.stop();
      relay.refuseContent(451, "4.3.0 later");
      Staged staged = scene.stage(address);
      Courier courier = scene.courier(scene.mail(relay.settings()));

      courier.round(2);
      clock.advance(Duration.ofMinutes(5));
      courier.round(2);

      assertThat(scene.receiptsOf(staged)).containsExactly("deferred 451 4.3.0", "accepted 250");
      assertThat(relay.given()).hasSize(2);
      assertThat(relay.given())
          .extracting(message -> header(message, "Message-ID") + header(message, "Date"))
          .containsOnly(
              header(relay.given().getFirst(), "Message-ID")
                  + header(relay.given().getFirst(), "Date"));
      assertThat(scene.reports).contains(staged.line() + " reached 250");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "550, 5.1.1 nobody of that name, refused 550 5.1.1",
    "452, 4.2.2 mailbox full, deferred 452 4.2.2",
    "530, 5.7.0 sign in first, unreachable 530 5.7.0",
    "421, going down, unreachable 421"
  })
  void judgesWhatTheRelayAnswersToTheAddressee(int code, String words, String receipt) {
    String address = address();
    try (TestRelay relay = new TestRelay(address)) {
      worker.stop();
      relay.refuseAddressee(code, words);
      Staged staged = scene.stage(address);

      scene.courier(scene.mail(relay.settings())).round(1);

      assertThat(scene.receiptsOf(staged)).containsExactly(receipt);
      assertThat(relay.given()).isEmpty();
      assertThat(scene.reports.contains(staged.line() + " failed NO_SUCH_ADDRESS 550 5.1.1"))
          .isEqualTo(code == 550);
    }
  }

  @Test
  void triesAgainWhereNoRelayListens() {
    String address = address();
    MailSettings gone;
    try (TestRelay relay = new TestRelay(address)) {
      gone = relay.settings();
    }
    worker.stop();
    Staged staged = scene.stage(address);
    scene.courier(scene.mail(gone)).round(1);
    assertThat(scene.receiptsOf(staged)).containsExactly("unreachable connection");
    assertThat(scene.mail(gone).trouble()).contains("connection");

    try (TestRelay back = new TestRelay(address)) {
      clock.advance(Duration.ofMinutes(2));
      scene.courier(scene.mail(back.settings())).round(1);
      assertThat(scene.statusOf(staged).progress()).isEqualTo(Progress.ACCEPTED);
      assertThat(scene.mail(back.settings()).trouble()).isEmpty();
    }
  }

  @Test
  void tellsThatTheRelayAnswers() {
    assertThat(health.health().getStatus()).isEqualTo(Status.UP);
  }

  private static String address() {
    return "duty-" + UUID.randomUUID() + "@mail.example";
  }

  private MimeMessage arrived(String address) throws InterruptedException {
    return arrived(address, 1).getFirst();
  }

  private List<MimeMessage> arrived(String address, int count) throws InterruptedException {
    Instant deadline = Instant.now().plusSeconds(20);
    List<MimeMessage> found = List.of();
    while (found.size() < count && Instant.now().isBefore(deadline)) {
      Thread.sleep(20);
      found =
          Arrays.stream(mail.getReceivedMessages())
              .filter(message -> address.equals(header(message, "To")))
              .toList();
    }
    assertThat(found).hasSize(count);
    return found;
  }

  private void awaitProgress(Staged staged, Progress progress) throws InterruptedException {
    Instant deadline = Instant.now().plusSeconds(10);
    while (scene.statusOf(staged).progress() != progress && Instant.now().isBefore(deadline)) {
      Thread.sleep(20);
    }
    assertThat(scene.statusOf(staged).progress()).isEqualTo(progress);
  }

  private static String header(MimeMessage message, String name) {
    try {
      return String.valueOf(message.getHeader(name, null));
    } catch (MessagingException failure) {
      throw new IllegalArgumentException(failure);
    }
  }
}
