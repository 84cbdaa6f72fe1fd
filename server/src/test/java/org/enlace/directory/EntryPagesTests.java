package org.enlace.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.enlace.directory.Ceremony.PERU;
import static org.enlace.directory.Ceremony.as;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.enlace.EnlaceTest;
import org.enlace.identity.GrantOrder;
import org.enlace.identity.TestAccounts;
import org.enlace.identity.TestBrowser;
import org.enlace.kernel.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@EnlaceTest
class EntryPagesTests {
  @Autowired ApplicationContext site;
  @Autowired TestAccounts accounts;
  @Autowired People people;
  @LocalServerPort int port;

  private Ceremony ceremony;
  private TestBrowser nominator;

  @BeforeEach
  void begin() {
    ceremony = new Ceremony(site);
    nominator = browser(ceremony.nominator);
  }

  @Test
  void addsAPersonAndKeepsWhatWasTypedWhereTheNameIsMissing() {
    Map<String, String> typed =
        Map.of("kind", "person", "name", " ", "position", "Jefa <de guardia>", "preferred", "qu");
    HttpResponse<String> refused = nominator.post("/people/new", "/people/new", typed);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("id=\"name-error\"", "Jefa &lt;de guardia>");

    HttpResponse<String> added =
        nominator.post(
            "/people/new",
            "/people/new",
            List.of(
                "kind", "person",
                "name", "Sisa Mamani",
                "preferred", "en",
                "languages", "es"));

    assertThat(added.statusCode()).isEqualTo(303);
    String page = nominator.in("es").get(TestBrowser.location(added)).body();
    assertThat(page).contains("Sisa Mamani", "inglés, español", "Aún no hay medios de contacto");
    assertThat(nominator.get("/people").body()).contains("Sisa Mamani");
  }

  @Test
  void isSeenByTheOwnStateAndTheSecretariatAlone() {
    Holder illa = ceremony.person("Illa Condori");
    ceremony.inForce(illa);
    String path = "/people/" + illa.id();
    TestBrowser mexico = browser(ceremony.foreigner(ListedRows.TECHNICAL));

    assertThat(mexico.get(path).statusCode()).isEqualTo(404);
    assertThat(mexico.get(path + "/lines/new").statusCode()).isEqualTo(404);
    assertThat(mexico.get("/people?state=PE").body()).doesNotContain("Illa Condori");
    assertThat(browser(ceremony.first).get(path).statusCode()).isEqualTo(200);
    assertThat(browser(ceremony.mission).get(path).body())
        .contains("What is shown, and to whom")
        .doesNotContain("Add a line", "Correct the entry");
  }

  @Test
  void letsThePersonNamedCorrectAllButTheName() {
    Holder wayra = ceremony.person("Wayra Rojas");
    ceremony.mail(wayra, "wayra@pe.example");
    ceremony.inForce(wayra);
    TestBrowser own = browser(contact(wayra));
    String path = "/people/" + wayra.id();

    assertThat(own.get(path).body()).contains("This is what the directory has about you");
    assertThat(own.get(path + "/edit").body()).contains("corrects the name");
    Map<String, String> fields =
        Map.of(
            "version", "1",
            "kind", "person",
            "name", "Wayra Rojas",
            "preferred", "es",
            "handles", "Guardia nocturna");
    assertThat(own.post(path + "/edit", path + "/edit", fields).statusCode()).isEqualTo(303);
    assertThat(own.get(path).body()).contains("Guardia nocturna");
    HttpResponse<String> stale = own.post(path + "/edit", path + "/edit", fields);
    assertThat(stale.statusCode()).isEqualTo(412);
    assertThat(stale.body()).contains("Guardia nocturna", "name=\"version\" value=\"2\"");
  }

  @Test
  void asksForWhatThePlaceNeedsAndSaysWhy() {
    Holder nina = ceremony.person("Nina Paz");
    ceremony.mail(nina, "nina@pe.example");
    ceremony.inForce(nina);
    ceremony.rows.run(
        "UPDATE directory.holder SET mode = 'round-the-clock' WHERE id = '" + nina.id() + "'");

    assertThat(nominator.get("/people/" + nina.id()).body())
        .contains("A phone number.", "outside office hours")
        .contains("An OpenPGP key.", "Missing");
  }

  @Test
  void addsALineWhichWaitsWhereItsOwnerIsListed() {
    Holder suri = ceremony.person("Suri Vega");
    ceremony.mail(suri, "suri@pe.example");
    ceremony.inForce(suri);
    String form = "/people/" + suri.id() + "/lines/new";

    HttpResponse<String> refused = nominator.post(form, form, phone("12"));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("id=\"value-error\"", "value=\"12\"");
    HttpResponse<String> added = nominator.post(form, form, phone("+51 1 204 2400"));

    String line = TestBrowser.location(added);
    assertThat(nominator.get(line).body())
        .contains("+51 1 2042400", "Waiting", "Somebody else can confirm it too")
        .doesNotContain("Confirm the line");
    HttpResponse<String> same = nominator.post(line + "/vouch", line, Map.of());
    assertThat(same.statusCode()).isEqualTo(409);
    assertThat(same.body()).contains("Who made the first step cannot make this one.");
    TestBrowser officer = browser(ceremony.second);
    assertThat(officer.get(line).body()).contains("Confirm the line");
    assertThat(officer.post(line + "/vouch", line, Map.of()).statusCode()).isEqualTo(303);
    assertThat(officer.get(line).body()).doesNotContain("Waiting");
  }

  @Test
  void changesALineByTheSideOfTheOldOneAndRefusesAWrongCode() {
    Holder killa = ceremony.person("Killa Soto");
    Lines.Kept mail = ceremony.mail(killa, "killa@pe.example");
    ceremony.inForce(killa);
    String path = "/lines/" + mail.line().id();

    HttpResponse<String> changed =
        nominator.post(
            path + "/change", path, Map.of("version", "1", "value", "killa.nueva@pe.example"));

    String waiting = TestBrowser.location(changed);
    assertThat(waiting).isNotEqualTo(path);
    assertThat(nominator.get(waiting).body())
        .contains("It waits to take the place of", path, "Send a code");
    HttpResponse<String> wrong =
        nominator.post(waiting + "/proof", waiting, Map.of("code", "00000000"));
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("id=\"code-error\"").doesNotContain("value=\"00000000\"");
  }

  @Test
  void arrangesALineAndEndsNoLastOne() {
    Holder quilla = ceremony.person("Quilla Ríos");
    Lines.Kept mail = ceremony.mail(quilla, "quilla@pe.example");
    ceremony.inForce(quilla);
    String path = "/lines/" + mail.line().id();

    nominator.post(
        path + "/arrange",
        path,
        Map.of(
            "version", "1",
            "visibility", "secretariat",
            "hours", "9 a 17 h",
            "detailed", "true",
            "position", "3"));
    assertThat(nominator.get(path).body())
        .contains("Only the secretariat sees it", "9 a 17 h")
        .contains("They tell sender, urgency and label");
    HttpResponse<String> last = nominator.post(path + "/end", path, Map.of());

    assertThat(last.statusCode()).isEqualTo(409);
    assertThat(last.body()).contains("class=\"errors\"");
  }

  @Test
  void letsPersonsActForADesk() {
    Holder desk = ceremony.desk("Mesa CSIRT");
    Holder maya = ceremony.person("Maya Luna");
    String path = "/people/" + desk.id();

    assertThat(nominator.post(path + "/acting", path, Map.of()).body())
        .contains("id=\"person-error\"");
    nominator.post(path + "/acting", path, Map.of("person", maya.id().toString()));
    assertThat(as(ceremony.nominator, () -> people.actingFor(desk.id())))
        .extracting(Holder::name)
        .containsExactly("Maya Luna");
    nominator.post(path + "/acting/" + maya.id() + "/end", path, Map.of());

    assertThat(nominator.get(path).body()).contains("Nobody yet.");
  }

  private static Map<String, String> phone(String number) {
    return Map.of("kind", "phone", "value", number, "visibility", "same-track", "position", "2");
  }

  /// Somebody who signs in as that person.
  private Actor.SignedIn contact(Holder holder) {
    UUID account =
        accounts.make(
            holder.name(),
            GrantOrder.contact(
                new GrantOrder.Holder.OfAccount(new UUID(0, 0)),
                PERU,
                ceremony.network,
                ListedRows.TECHNICAL,
                UUID.randomUUID()));
    ceremony.rows.run(
        "UPDATE identity.role_grant SET person = '"
            + holder.id()
            + "' WHERE account = '"
            + account
            + "'");
    return accounts.actor(account);
  }

  private TestBrowser browser(Actor.SignedIn actor) {
    return new TestBrowser(port).with("enlace_session", accounts.session(actor.account()).reveal());
  }
}
