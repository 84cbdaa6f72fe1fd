package org.enlace.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.cloudhopper.smpp.pdu.SubmitSm;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.enlace.EnlaceTest;
import org.enlace.MovableClock;
import org.enlace.delivery.DeliveryScene.Staged;
import org.enlace.delivery.carriage.LineCarrier;
import org.enlace.delivery.sms.MessageCentre;
import org.enlace.delivery.sms.TestSmpp;
import org.enlace.kernel.LanguageTag;
import org.enlace.kernel.Marking;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EnlaceTest
class SmsDeliveryTests {
  private static final String NUMBER = "+51999000111";
  private static final String LINK = "https://site.example/a/abc";

  @Autowired DeliveryWorker worker;
  @Autowired DeliveryScene scene;
  @Autowired GatewayReports reports;
  @Autowired InboundReplies replies;
  @Autowired LineSwitches switches;
  @Autowired TestInboundReply answers;
  @Autowired Notices notices;
  @Autowired MovableClock clock;

  private MessageCentre centre;
  private LineCarrier adapter;
  private Courier courier;

  @BeforeEach
  void bind() throws Exception {
    worker.stop();
    scene.begin();
    centre = new MessageCentre();
    adapter = TestSmpp.bound(TestSmpp.settings(centre.port()), reports, replies, clock);
    courier =
        scene.courier(
            new BriefCarrier(
                LineKind.SMS,
                Optional.of(adapter),
                switches,
                reports,
                URI.create("https://site.example")));
    centre.awaitBound();
  }

  @AfterEach
  void end() {
    adapter.close();
    centre.close();
    worker.start();
  }

  @Test
  void bindsAsTheSettingsSay() {
    assertThat(centre.binds()).containsExactly("enlace/secreto/type");
    Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> centre.enquiries() > 0);
  }

  @Test
  void submitsOneSegmentInTheAlphabetOfPhones() {
    Staged staged = stage("Código [K7Q]: ¡año! " + LINK, Marking.EXERCISE);
    round(staged, Progress.ACCEPTED);

    SubmitSm message = centre.submitted().getFirst();
    assertThat(Segment.read(message.getShortMessage()))
        .isEqualTo("EJERCICIO: Codigo [K7Q]: ¡año! " + LINK);
    assertThat(message.getDataCoding()).isZero();
    assertThat(message.getRegisteredDelivery()).isEqualTo((byte) 1);
    assertThat(message.getDestAddress().getAddress()).isEqualTo("51999000111");
    assertThat(message.getDestAddress().getTon()).isEqualTo((byte) 1);
    assertThat(message.getSourceAddress().getAddress()).isEqualTo("Enlace");
    assertThat(message.getSourceAddress().getTon()).isEqualTo((byte) 5);
    assertThat(message.getValidityPeriod()).matches("00000[01][0-9]{6}000R");
  }

  @Test
  void submitsWhatTheAlphabetLacksInUcs2() {
    round(stage("Запрос K7Q", Marking.REAL), Progress.ACCEPTED);

    SubmitSm message = centre.submitted().getFirst();
    assertThat(message.getDataCoding()).isEqualTo((byte) 8);
    assertThat(new String(message.getShortMessage(), StandardCharsets.UTF_16BE))
        .isEqualTo("Запрос K7Q");
  }

  @Test
  void takesAReportThatItWasDelivered() throws Exception {
    Staged staged = stage("K7Q", Marking.REAL);
    round(staged, Progress.ACCEPTED);
    centre.report(centre.reference(1), "DELIVRD");
    centre.report(centre.reference(1), "DELIVRD");

    assertThat(scene.receiptsOf(staged))
        .containsExactlyInAnyOrder("delivered DELIVRD", "accepted smpp 0x00");
    assertThat(scene.statusOf(staged).progress()).isEqualTo(Progress.ACCEPTED);
  }

  @Test
  void takesAReportThatItWasNotDelivered() throws Exception {
    Staged staged = stage("K7Q", Marking.REAL);
    round(staged, Progress.ACCEPTED);
    centre.report(centre.reference(1), "ENROUTE");
    centre.report(centre.reference(1), "UNDELIV");

    assertThat(scene.statusOf(staged).progress()).isEqualTo(Progress.REFUSED);
    assertThat(scene.receiptsOf(staged)).contains("undelivered UNDELIV");
  }

  @Test
  void keepsAReportThatComesBeforeItsMessageIsNoted() throws Exception {
    reports.take(LineKind.SMS, "early-" + UUID.randomUUID(), true, "DELIVRD");
    centre.report(centre.reference(1), "UNDELIV");
    Staged staged = stage("K7Q", Marking.REAL);
    round(staged, Progress.ACCEPTED);
    assertThat(scene.receiptsOf(staged)).contains("undelivered UNDELIV");
  }

  @Test
  void handsOnWhatPeopleAnswer() throws Exception {
    centre.write("51999000111", "ok prueba-mo");
    assertThat(answers.with("prueba-mo")).hasSize(1);
    InboundReply.Reply reply = answers.with("prueba-mo").getFirst();
    assertThat(reply.from()).isEqualTo(NUMBER);
    assertThat(reply.kind()).isEqualTo(LineKind.SMS);
    assertThat(reply.toString()).doesNotContain(NUMBER, "prueba");
  }

  @Test
  void triesAgainWhereTheCentreIsBusyAndNotWhereTheNumberIsWrong() {
    centre.answersMessagesWith(0x58);
    Staged busy = stage("K7Q", Marking.REAL);
    round(busy, Progress.WAITING);
    assertThat(scene.receiptsOf(busy)).containsExactly("deferred smpp 0x58");
    centre.answersMessagesWith(0x0B);
    Staged wrong = stage("K7R", Marking.REAL);
    round(wrong, Progress.REFUSED);
    assertThat(scene.reports).anyMatch(each -> each.contains("failed REFUSED smpp 0x0B"));
  }

  @Test
  void comesBackWhenTheConnectionIsLost() {
    centre.drop();
    centre.awaitBound();
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> {
          Staged staged = stage("K7Q", Marking.REAL);
          courier.round(2);
          assertThat(scene.statusOf(staged).progress()).isEqualTo(Progress.ACCEPTED);
        });
    assertThat(centre.binds().size()).isGreaterThan(1);
  }

  private void round(Staged staged, Progress expected) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> {
          courier.round(2);
          return !scene.receiptsOf(staged).isEmpty();
        });
    assertThat(scene.statusOf(staged).progress()).isEqualTo(expected);
  }

  private Staged stage(String brief, Marking marking) {
    UUID cause = UUID.randomUUID();
    UUID line = UUID.randomUUID();
    Wording wording =
        Composition.in(new LanguageTag("es"), "x").paragraph("y").finish().withBrief(brief);
    LineAddress to = LineAddress.of(line, DeliveryScene.STATE, LineKind.SMS, NUMBER);
    NoticeId id =
        scene.write(() -> notices.stage(Notice.of(cause, "test.brief", marking, to, wording)));
    return new Staged(id, cause, line);
  }
}
