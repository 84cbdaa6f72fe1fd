package org.enlace.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.enlace.EnlaceTest;
import org.enlace.directory.RestCaller.Reply;
import org.enlace.identity.TestAccounts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/// People, desks, lines and keys by REST.
@EnlaceTest
class KeepingResourceTests {
  private static final Pattern CODE = Pattern.compile("(?m)^(\\d{8})$");

  @Autowired ApplicationContext site;
  @Autowired TestAccounts accounts;
  @Autowired GreenMail mail;
  @LocalServerPort int port;

  private Ceremony people;
  private RestCaller nominator;
  private RestCaller officer;
  private RestCaller foreigner;

  @BeforeEach
  void gather() {
    people = new Ceremony(site);
    nominator = RestCaller.of(port, accounts, people.nominator);
    officer = RestCaller.of(port, accounts, people.first);
    foreigner = RestCaller.of(port, accounts, people.foreigner(ListedRows.TECHNICAL));
  }

  @Test
  void addsCorrectsAndErasesAPerson() {
    Reply added =
        nominator.post(
            "/people",
            """
            {"state":"PE","name":"Inés Huamán","position":"Analista","languages":["es","qu"]}
            """);
    assertThat(added.status()).isEqualTo(201);
    String path = "/people/" + added.text("id");
    assertThat(added.location()).endsWith(path);

    String corrected = "{\"state\":\"PE\",\"name\":\"Inés Huamán\",\"position\":\"Jefa\"}";
    assertThat(nominator.put(path, corrected, null).status()).isEqualTo(428);
    Reply next = nominator.put(path, corrected, added.etag());
    assertThat(next.text("position")).isEqualTo("Jefa");
    assertThat(nominator.put(path, corrected, added.etag()).problem()).isEqualTo("stale");
    assertThat(nominator.get("/people?state=PE").texts("id")).contains(added.text("id"));

    assertThat(foreigner.get(path).status()).isEqualTo(404);
    assertThat(foreigner.delete(path).status()).isEqualTo(403);
    assertThat(nominator.delete(path).status()).isEqualTo(204);
    assertThat(nominator.get(path).text("name")).isEqualTo("—");
  }

  @Test
  void erasesNobodyWhoIsNamed() {
    Holder desk = people.desk("Mesa técnica");
    people.mail(desk, "mesa@csirt.example");
    people.inForce(desk);
    assertThat(nominator.delete("/people/" + desk.id()).problem()).isEqualTo("holder-still-named");
  }

  @Test
  void declaresHours() {
    Reply desk =
        nominator.post("/people", "{\"kind\":\"desk\",\"state\":\"PE\",\"name\":\"Mesa\"}");
    String path = "/people/" + desk.text("id") + "/availability";
    String declared =
        """
        {"mode":"on-call","zone":"America/Lima",
         "weekly":[{"day":"monday","opens":"08:30","closes":"17:00"}],
         "closures":[{"fromOn":"2026-12-25","name":"Navidad"}]}
        """;
    Reply done = nominator.put(path, declared, desk.etag());
    assertThat(done.status()).isEqualTo(200);
    assertThat(done.text("mode")).isEqualTo("on-call");
    assertThat(done.body().get("weekly").get(0).get("opens").asString()).isEqualTo("08:30");
    assertThat(done.body().get("closures").get(0).get("untilOn").asString())
        .isEqualTo("2026-12-25");
    assertThat(nominator.put(path, declared.replace("America/Lima", "Lima"), done.etag()).field())
        .isEqualTo("zone");
  }

  @Test
  void letsAPersonActForADesk() {
    Holder desk = people.desk("Mesa técnica");
    Holder person = people.person("Inés Huamán");
    String path = "/people/" + desk.id() + "/acting";
    Reply acting = nominator.post(path, "{\"person\":\"%s\"}".formatted(person.id()));
    assertThat(acting.texts("id")).containsExactly(person.id().toString());
    assertThat(foreigner.post(path, "{\"person\":\"%s\"}".formatted(person.id())).status())
        .isEqualTo(403);
    assertThat(nominator.delete(path + "/" + person.id()).status()).isEqualTo(204);
    assertThat(nominator.get(path).texts("id")).isEmpty();
    assertThat(nominator.delete(path + "/" + person.id()).status()).isEqualTo(404);
  }

  @Test
  void takesALineFromTheEntryToTheProof() throws Exception {
    Holder desk = people.desk("Mesa técnica");
    Inbox inbox = Inbox.of(mail, "desk");
    Reply added =
        nominator.post(
            "/people/" + desk.id() + "/lines",
            "{\"type\":\"email\",\"value\":\"%s\"}".formatted(inbox.address()));
    assertThat(added.status()).isEqualTo(201);
    assertThat(added.text("phase")).isEqualTo("in-force");
    String path = "/lines/" + added.text("id");

    assertThat(nominator.post(path + "/code", "{}").status()).isEqualTo(200);
    Matcher code = CODE.matcher(inbox.await("Código").text());
    assertThat(code.find()).isTrue();
    assertThat(nominator.post(path + "/proof", "{\"code\":\"00000000x\"}").problem())
        .isEqualTo("code-wrong");
    Reply proved = nominator.post(path + "/proof", "{\"code\":\"%s\"}".formatted(code.group(1)));
    assertThat(proved.text("proof")).isEqualTo("proved");
    assertThat(nominator.post(path + "/code", "{}").status()).isEqualTo(200);
  }

  @Test
  void changesALineOfSomebodyListedCarefully() {
    Holder desk = people.desk("Mesa técnica");
    Lines.Kept line = people.mail(desk, "old@csirt.example");
    people.mail(desk, "other@csirt.example");
    people.inForce(desk);
    String path = "/lines/" + line.line().id();
    Reply read = nominator.get(path);

    assertThat(nominator.put(path + "/value", "{\"value\":\"x@y.example\"}", null).status())
        .isEqualTo(428);
    Reply next = nominator.put(path + "/value", "{\"value\":\"new@csirt.example\"}", read.etag());
    assertThat(next.text("phase")).isEqualTo("waiting");
    assertThat(next.text("replaces")).isEqualTo(line.line().id().toString());

    String waiting = "/lines/" + next.text("id");
    assertThat(nominator.post(waiting + "/vouching", "{}").problem())
        .isEqualTo("second-hand-required");
    assertThat(officer.post(waiting + "/vouching", "{}").text("phase")).isEqualTo("in-force");

    String arranged = "{\"order\":2,\"visibility\":\"same-track\",\"hours\":\"8 a 17\"}";
    Reply vouched = nominator.get(waiting);
    assertThat(nominator.put(waiting + "/arrangement", arranged, vouched.etag()).text("visibility"))
        .isEqualTo("same-track");
    assertThat(nominator.delete(waiting).status()).isEqualTo(204);
    assertThat(nominator.get("/people/" + desk.id() + "/lines").texts("value"))
        .containsExactly("other@csirt.example");
  }

  @Test
  void showsLinesToThoseWhoKeepThemAndAPersonalValueToItsStateAlone() {
    Holder person = people.person("Inés Huamán");
    people.mail(person, "mesa@csirt.example");
    nominator.post(
        "/people/" + person.id() + "/lines",
        "{\"type\":\"sms\",\"value\":\"+51987650001\",\"personal\":true,\"order\":2}");
    people.inForce(person);
    String path = "/people/" + person.id() + "/lines";
    assertThat(nominator.get(path).texts("value"))
        .containsExactly("mesa@csirt.example", "+51987650001");
    assertThat(officer.get(path).body().get("items").get(1).get("value").isNull()).isTrue();
    assertThat(foreigner.get(path).texts("id")).isEmpty();
    String line = nominator.get(path).texts("id").get(1);
    assertThat(foreigner.get("/lines/" + line).status()).isEqualTo(404);
  }

  @Test
  void addsALineToAnAuthority() {
    Reply authority =
        nominator.post(
            "/authorities", "{\"state\":\"PE\",\"names\":{\"es\":\"CSIRT\"},\"kind\":\"csirt\"}");
    String path = "/authorities/" + authority.text("id") + "/lines";
    assertThat(nominator.post(path, "{\"type\":\"email\",\"value\":\"cert@pe.example\"}").status())
        .isEqualTo(201);
    assertThat(nominator.get(path).texts("ownerKind")).containsExactly("authority");
    assertThat(foreigner.get(path).texts("id")).isEmpty();
  }

  @Test
  void claimsAndRevokesAKeyAndSaysWhatIsWrongWithACertificate() {
    Holder desk = people.desk("Mesa técnica");
    String path = "/people/" + desk.id() + "/keys";
    Reply claimed = nominator.post(path, "{\"fingerprint\":\"%s\"}".formatted("AB12 ".repeat(10)));
    assertThat(claimed.status()).isEqualTo(201);
    assertThat(claimed.text("proof")).isEqualTo("claimed");
    assertThat(nominator.post(path, "{\"certificate\":\"no\"}").problem())
        .isEqualTo("key-unreadable");
    assertThat(nominator.post(path, "{}").field()).isEqualTo("certificate");
    String key = "/keys/" + claimed.text("id");
    assertThat(officer.post(key + "/verification", "{\"fingerprint\":\"AB\"}").problem())
        .isEqualTo("key-has-no-certificate");
    assertThat(nominator.get(key + "/certificate").status()).isEqualTo(404);
    assertThat(nominator.delete(key).status()).isEqualTo(204);
    assertThat(nominator.get(path).texts("id")).isEmpty();
  }

  @Test
  void asksForWhatARoleNeedsAndRefusesNothingForIt() {
    Reply desk =
        nominator.post("/people", "{\"kind\":\"desk\",\"state\":\"PE\",\"name\":\"Guardia\"}");
    nominator.put(
        "/people/" + desk.text("id") + "/availability",
        "{\"mode\":\"round-the-clock\",\"zone\":\"America/Lima\"}",
        desk.etag());
    Reply entered =
        nominator.post(
            "/nominations",
            """
            {"state":"PE","network":"%s","category":"technical","holder":"%s"}
            """
                .formatted(people.network, desk.text("id")));
    assertThat(entered.status()).isEqualTo(201);
    Reply whole = nominator.get("/nominations/" + entered.text("id"), "es");
    assertThat(whole.body().get("missing").findValuesAsString("ask"))
        .containsExactly("mailbox", "phone-line", "key");
    assertThat(whole.body().get("missing").get(1).get("reason").asString())
        .contains("fuera del horario de oficina");
    assertThat(nominator.post("/nominations/" + entered.text("id") + "/submission", "{}").status())
        .isEqualTo(200);
  }
}
