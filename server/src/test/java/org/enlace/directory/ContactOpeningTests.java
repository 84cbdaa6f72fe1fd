package org.enlace.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.enlace.directory.Ceremony.MEXICO;
import static org.enlace.directory.Ceremony.PERU;
import static org.enlace.directory.Ceremony.as;

import java.net.http.HttpResponse;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.enlace.EnlaceTest;
import org.enlace.TestHttp;
import org.enlace.identity.LookUp;
import org.enlace.identity.LookUps;
import org.enlace.identity.SeenLookUp;
import org.enlace.identity.TestAccounts;
import org.enlace.kernel.Actor;
import org.enlace.kernel.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Opening a contact shows its personal lines, and the State that owns them sees that it was done.
@EnlaceTest
class ContactOpeningTests {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Autowired ApplicationContext site;
  @Autowired TestAccounts accounts;
  @Autowired Contacts contacts;
  @Autowired LookUps lookUps;
  @Autowired InstantSource clock;
  @LocalServerPort int port;

  private Ceremony people;
  private UUID person;
  private UUID contact;
  private TestHttp http;

  @BeforeEach
  void list() {
    people = new Ceremony(site);
    http = new TestHttp(port);
    ListedRows rows = people.rows;
    person = rows.person("PE", "Inés Huamán");
    contact = rows.nomination("PE", ListedRows.TECHNICAL, person, 1);
    rows.line("PE", person, Line.Kind.EMAIL, "mesa@csirt.example", Line.Visibility.MEMBERS);
    rows.personalLine("PE", person, Line.Kind.SMS, "+51987650001", Line.Visibility.SAME_TRACK);
    rows.personalLine("PE", person, Line.Kind.SIGNAL, "ines.01", Line.Visibility.OWN_STATE);
  }

  @Test
  void showsWhatIsReleasedAndRecordsEachOpeningOnce() {
    Actor.SignedIn technical = people.foreigner(ListedRows.TECHNICAL);
    assertThat(opened(technical).lines())
        .extracting(Line::value)
        .containsExactly("mesa@csirt.example", "+51987650001", null);
    assertThat(recorded()).hasSize(1);

    opened(technical);
    assertThat(recorded()).hasSize(2);
  }

  @Test
  void showsTheOwningStateWhichStateAndTrackLookedOnWhichDayAndNotWho() {
    Actor.SignedIn technical = people.foreigner(ListedRows.TECHNICAL);
    opened(technical);

    SeenLookUp seen = recorded().getFirst();
    assertThat(seen.lookingState()).isEqualTo(MEXICO);
    assertThat(seen.lookingTrack()).isEqualTo(ListedRows.TECHNICAL);
    assertThat(seen.seenOn()).isEqualTo(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    assertThat(seen.owner()).isEqualTo(PERU);
    assertThat(seen.kind()).isEqualTo(LookUp.Kind.OPENED);
    assertThat(seen.toString()).doesNotContain(technical.account().toString());
  }

  @Test
  void recordsNothingWhereOpeningShowsNothingMore() {
    opened(people.foreigner(ListedRows.DIPLOMATIC)); // no personal line is released to that track
    opened(people.nominator); // of the same State
    assertThat(recorded()).isEmpty();
  }

  @Test
  void recordsThatTheSecretariatLooked() {
    assertThat(opened(people.first).lines())
        .extracting(Line::value)
        .containsExactly("mesa@csirt.example", "+51987650001", null);
    assertThat(recorded().getFirst().lookingState()).isNull();
  }

  @Test
  void opensNothingForWhoMayNotSeeTheContact() {
    Actor.SignedIn elsewhere = new Ceremony(site).foreigner(ListedRows.TECHNICAL);
    assertThat(as(elsewhere, () -> contacts.open(contact))).isEmpty();
    assertThat(post(elsewhere).statusCode()).isEqualTo(404);
    assertThat(get(elsewhere).statusCode()).isEqualTo(404);
    assertThat(recorded()).isEmpty();
  }

  @Test
  void readsWithoutARecordAndOpensByAPost() {
    Actor.SignedIn technical = people.foreigner(ListedRows.TECHNICAL);
    JsonNode read = json(get(technical));
    assertThat(read.get("holder").get("name").asString()).isEqualTo("Inés Huamán");
    assertThat(read.get("lines").get(1).get("value").isNull()).isTrue();
    assertThat(read.get("lines").get(1).get("opens").asBoolean()).isTrue();
    assertThat(recorded()).isEmpty();

    JsonNode open = json(post(technical));
    assertThat(open.get("lines").get(1).get("value").asString()).isEqualTo("+51987650001");
    assertThat(open.get("lines").get(2).get("opens").asBoolean()).isFalse();
    assertThat(recorded()).hasSize(1);
  }

  @Test
  void refusesWhoIsNoMember() {
    Actor.SignedIn auditor = people.auditor();
    assertThat(get(auditor).statusCode()).isEqualTo(403);
    assertThat(post(auditor).statusCode()).isEqualTo(403);
    assertThat(http.get(path()).statusCode()).isEqualTo(401);
  }

  private Contact opened(Actor actor) {
    return as(actor, () -> contacts.open(contact)).orElseThrow();
  }

  /// What Peru sees of look-ups of that person.
  private List<SeenLookUp> recorded() {
    Actor.SignedIn peru = people.of(PERU, Role.NOMINATOR);
    return as(peru, () -> lookUps.ofState(null, 200)).items().stream()
        .filter(each -> each.subject().equals(person))
        .toList();
  }

  private String path() {
    return "/api/v1/contacts/" + contact;
  }

  private HttpResponse<String> get(Actor.SignedIn actor) {
    return http.get(path(), "Authorization", bearer(actor));
  }

  private HttpResponse<String> post(Actor.SignedIn actor) {
    return http.post(path() + "/opening", "{}", "Authorization", bearer(actor));
  }

  private String bearer(Actor.SignedIn actor) {
    return "Bearer " + accounts.token(actor.account(), "directory").reveal();
  }

  private static JsonNode json(HttpResponse<String> response) {
    assertThat(response.statusCode()).isEqualTo(200);
    return JSON.readTree(response.body());
  }
}
