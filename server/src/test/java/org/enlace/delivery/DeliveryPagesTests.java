package org.enlace.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.enlace.EnlaceTest;
import org.enlace.MovableClock;
import org.enlace.TestHttp;
import org.enlace.identity.GrantOrder;
import org.enlace.identity.TestAccounts;
import org.enlace.identity.TestBrowser;
import org.enlace.kernel.NetworkCode;
import org.enlace.kernel.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The log and the dead letters as people and programs see them.
@EnlaceTest
class DeliveryPagesTests {
  private static final NetworkCode NETWORK = new NetworkCode("delivery-pages");
  private static final GrantOrder.Holder ANYBODY = new GrantOrder.Holder.OfAccount(new UUID(0, 0));
  private static final GrantOrder NOMINATOR =
      GrantOrder.ofState(ANYBODY, Role.NOMINATOR, DeliveryScene.STATE, NETWORK, null);

  @LocalServerPort int port;
  @Autowired TestAccounts accounts;
  @Autowired DeliveryWorker worker;
  @Autowired DeliveryScene scene;
  @Autowired MovableClock clock;

  private UUID nominator;

  @BeforeEach
  void stopTheWorker() {
    worker.stop();
    scene.begin();
    nominator = accounts.make("Nominator", NOMINATOR);
  }

  @AfterEach
  void startItAgain() {
    clock.reset();
    worker.start();
  }

  @Test
  void showsTheLogInBothLanguagesAndFiltersIt() {
    DeliveryScene.Staged staged = scene.stage("page@delivery.example");
    String path = "/deliveries?line=" + staged.line();

    assertThat(browser("es").get(path).body())
        .contains("<html lang=\"es", "en espera", "Medio que ya no está")
        .doesNotContain("page@delivery.example", "Le espera una solicitud");
    assertThat(browser("en").get(path).body()).contains("waiting", "not tried");
    assertThat(browser("en").get(path + "&progress=cancelled&from=2020-01-01&to=x").body())
        .contains("No notice is like that");
  }

  @Test
  void showsALetterThatDidNotArriveAndSendsItAgain() {
    DeliveryScene.Staged dead = dead();
    String page = "/deliveries/dead-letters?reason=full";
    assertThat(browser("en").get(page).body()).contains("the mailbox is full", "Send again");

    HttpResponse<String> answer =
        browser("en").post("/deliveries/dead-letters/resending", page, Map.of("reason", "full"));

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(scene.statusOf(dead).progress()).isEqualTo(Progress.WAITING);
    HttpResponse<String> nothing =
        browser("en").post("/deliveries/dead-letters/resending", page, Map.of("reason", "full"));
    assertThat(nothing.statusCode()).isEqualTo(409);
    assertThat(nothing.body()).contains("No notice whose content is kept waits for that reason");
  }

  @Test
  void answersByRest() {
    DeliveryScene.Staged dead = dead();

    JsonNode row = json(get("/api/v1/deliveries?line=" + dead.line())).at("/items/0");
    assertThat(row.at("/progress").asString()).isEqualTo("refused");
    assertThat(row.at("/reason").asString()).isEqualTo("full");
    assertThat(row.at("/reply").asString()).isEqualTo("552 5.2.2");
    assertThat(row.at("/type").asString()).isEqualTo("email");
    JsonNode letter =
        json(get("/api/v1/deliveries/dead-letters?reason=full&limit=1")).at("/items/0");
    assertThat(letter.at("/line").asString()).isEqualTo(dead.line().toString());
    assertThat(letter.at("/resendable").asBoolean()).isTrue();
    String resending =
        "/api/v1/deliveries/dead-letters/" + letter.at("/id").asString() + "/resending";
    assertThat(post(resending).statusCode()).isEqualTo(204);
    assertThat(post(resending).statusCode()).isEqualTo(409);
    assertThat(post("/api/v1/deliveries/dead-letters/x/resending").statusCode()).isEqualTo(404);
  }

  @Test
  void refusesAFilterThatItDoesNotKnow() {
    for (String wrong :
        new String[] {"line=x", "type=pigeon", "progress=lost", "from=yesterday", "to=2026"}) {
      HttpResponse<String> answer = get("/api/v1/deliveries?" + wrong);
      assertThat(answer.statusCode()).as(wrong).isEqualTo(400);
      assertThat(json(answer).at("/type").asString()).endsWith(":filter-unknown");
      assertThat(json(answer).at("/field").asString()).isEqualTo(wrong.replaceAll("=.*", ""));
    }
  }

  private DeliveryScene.Staged dead() {
    DeliveryScene.Staged staged = scene.stage("page@delivery.example");
    Carrier full =
        new Carrier() {
          @Override
          public Outcome carry(Claim claim, NoticeBody body) {
            return new Outcome.Refused("552 5.2.2");
          }

          @Override
          public int atOnce() {
            return 1;
          }
        };
    scene.courier(full).round(1);
    return staged;
  }

  private TestBrowser browser(String language) {
    return new TestBrowser(port)
        .in(language)
        .with("enlace_session", accounts.session(nominator).reveal());
  }

  private HttpResponse<String> get(String path) {
    return new TestHttp(port).get(path, "Authorization", bearer());
  }

  private HttpResponse<String> post(String path) {
    return new TestHttp(port).post(path, "", "Authorization", bearer());
  }

  private String bearer() {
    return "Bearer " + accounts.token(nominator, "delivery").reveal();
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return JsonMapper.shared().readTree(answer.body());
  }
}
