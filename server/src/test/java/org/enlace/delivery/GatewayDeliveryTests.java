package org.enlace.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.enlace.EnlaceTest;
import org.enlace.MovableClock;
import org.enlace.delivery.DeliveryScene.Staged;
import org.enlace.delivery.gateway.TestGateway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@EnlaceTest
class GatewayDeliveryTests {
  private static final String NUMBER = "+51999000222";

  @Autowired DeliveryWorker worker;
  @Autowired DeliveryScene scene;
  @Autowired BriefScene briefs;
  @Autowired TestInboundReply answers;
  @Autowired MovableClock clock;
  @LocalServerPort int port;

  private final Receiver gateway = new Receiver();

  @BeforeEach
  void stopTheOwnWorker() {
    worker.stop();
    scene.begin();
  }

  @AfterEach
  void end() {
    gateway.close();
    worker.start();
  }

  @Test
  void postsAShortMessage() {
    Staged staged = send(LineKind.SMS, null, null, "Código K7Q " + BriefScene.LINK);

    assertThat(gateway.requests()).hasSize(1);
    Receiver.Request request = gateway.requests().getFirst();
    assertThat(request.headers()).containsEntry("x-key", "geheim");
    assertThat(request.text())
        .isEqualTo(
            "{\"id\":\""
                + staged.id().value()
                + "\",\"to\":\"+51999000222\",\"text\":\"Codigo K7Q "
                + BriefScene.LINK
                + "\",\"callback\":\"https://site.example/api/v1/gateways/sms\"}");
    assertThat(scene.statusOf(staged).progress()).isEqualTo(Progress.ACCEPTED);
  }

  @Test
  void postsACallThatReadsTheCodeOutAndTellsWhichKeyToPress() {
    send(
        LineKind.VOICE, "to={to}&text={text}&l={language}", null, "Código 1234 " + BriefScene.LINK);

    assertThat(gateway.requests().getFirst().text())
        .isEqualTo(
            "to=%2B51999000222&text=C%C3%B3digo+1%2C+2%2C+3%2C+4+Oprima+1+para+acusar+recibo.&l=es");
  }

  @Test
  void readsOutNothingThatLeadsToALink() {
    send(
        LineKind.VOICE,
        "{\"a\":\"{to}\",\"b\":\"{text}\"}",
        null,
        "Una solicitud espera. Código K7Q. Responda o abra " + BriefScene.LINK);

    assertThat(gateway.requests().getFirst().text())
        .contains("\"Una solicitud espera. Código K, 7, Q. Oprima 1 para acusar recibo.\"");
  }

  @Test
  void judgesWhatTheGatewayAnswers() {
    gateway.answers(503, "", Map.of("Retry-After", "3600"));
    Staged later = send(LineKind.SMS, null, null, "K7Q");
    assertThat(scene.statusOf(later).progress()).isEqualTo(Progress.WAITING);
    assertThat(scene.receiptsOf(later)).containsExactly("deferred 503");
    gateway.answers(401, "", Map.of());
    assertThat(scene.receiptsOf(send(LineKind.SMS, null, null, "K7Q")))
        .containsExactly("unreachable 401");
    gateway.answers(422, "", Map.of());
    Staged refused = send(LineKind.SMS, null, null, "K7Q");
    assertThat(scene.statusOf(refused).progress()).isEqualTo(Progress.REFUSED);
  }

  @Test
  void takesAReportByTheGatewaysOwnId() throws Exception {
    String id = "g" + UUID.randomUUID();
    gateway.answers(200, "{\"messages\":{\"id\":\"" + id + "\"}}", Map.of());
    Staged staged = send(LineKind.SMS, null, "messages.id", "K7Q");

    assertThat(
            tell(
                "sms",
                "{\"event\":\"status\",\"reference\":\""
                    + id
                    + "\",\"status\":\"undelivered\",\"reason\":\"absent\"}"))
        .isEqualTo(204);
    assertThat(scene.statusOf(staged).progress()).isEqualTo(Progress.REFUSED);
    assertThat(scene.receiptsOf(staged)).contains("undelivered absent");
  }

  @Test
  void takesAKeyPressedInACallAsAnAnswer() throws Exception {
    Staged staged = send(LineKind.VOICE, null, null, "prueba-llamada K7Q " + BriefScene.LINK);
    String event =
        "{\"event\":\"digits\",\"reference\":\"" + staged.id().value() + "\",\"digits\":";

    assertThat(tell("voice", event + "\"2\"}")).isEqualTo(204);
    assertThat(answers.with("prueba-llamada")).isEmpty();
    assertThat(tell("voice", event + "\"1\"}")).isEqualTo(204);
    InboundReply.Reply reply = answers.with("prueba-llamada").getFirst();
    assertThat(reply.from()).isEqualTo(NUMBER);
    assertThat(reply.kind()).isEqualTo(LineKind.VOICE);
    assertThat(reply.text()).isEqualTo("prueba-llamada K7Q");
    assertThat(scene.receiptsOf(staged)).contains("delivered digits");
  }

  @Test
  void takesWhatSomebodyWrote() throws Exception {
    assertThat(
            tell(
                "sms",
                "{\"event\":\"reply\",\"from\":\"+51 999 000 333\",\"text\":\"prueba-http\"}"))
        .isEqualTo(204);
    assertThat(answers.with("prueba-http").getFirst().from()).isEqualTo("+51999000333");
  }

  @Test
  void takesNothingThatIsNotSignedFreshAndWhole() throws Exception {
    byte[] body =
        "{\"event\":\"reply\",\"from\":\"+51999000333\",\"text\":\"prueba-falsa\"}"
            .getBytes(StandardCharsets.UTF_8);
    long now = clock.instant().getEpochSecond();
    assertThat(post("sms", now, "v1,AAAA", body)).isEqualTo(401);
    assertThat(post("sms", now - 400, TestGateway.sign("m", now - 400, body), body)).isEqualTo(401);
    assertThat(post("sms", now, TestGateway.sign("m", now, new byte[0]), body)).isEqualTo(401);
    assertThat(post("email", now, TestGateway.sign("m", now, body), body)).isEqualTo(404);
    assertThat(tell("sms", "{\"event\":\"other\"}")).isEqualTo(422);
    assertThat(answers.with("prueba-falsa")).isEmpty();
  }

  private Staged send(LineKind kind, String template, String reference, String brief) {
    Staged staged = briefs.stage(kind, NUMBER, brief);
    briefs.courier(TestGateway.of(kind, gateway.url("/send"), template, reference)).round(1);
    return staged;
  }

  private int tell(String kind, String body) throws Exception {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    long now = clock.instant().getEpochSecond();
    return post(kind, now, TestGateway.sign("m", now, bytes), bytes);
  }

  private int post(String kind, long second, String signature, byte[] body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/gateways/" + kind))
            .header("Content-Type", "application/json")
            .header("webhook-id", "m")
            .header("webhook-timestamp", Long.toString(second))
            .header("webhook-signature", signature)
            .POST(BodyPublishers.ofByteArray(body))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<Void> response = client.send(request, BodyHandlers.discarding());
      return response.statusCode();
    }
  }
}
