package org.enlace.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.enlace.directory.Ceremony.PERU;
import static org.enlace.directory.Ceremony.as;

import com.icegreen.greenmail.util.GreenMail;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.enlace.EnlaceTest;
import org.enlace.MovableClock;
import org.enlace.identity.Grants;
import org.enlace.identity.TestAccounts;
import org.enlace.identity.TestBrowser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/// Every link in what somebody is told opens for that somebody, once signed in.
@EnlaceTest
class TellingLinksTests {
  private static final Pattern LINK = Pattern.compile("https?://[^\\s]+");

  @Autowired ApplicationContext site;
  @Autowired Nominations nominations;
  @Autowired Lines lines;
  @Autowired Keys keys;
  @Autowired Grants grants;
  @Autowired TestAccounts accounts;
  @Autowired MovableClock clock;
  @Autowired GreenMail mail;
  @LocalServerPort int port;

  private Ceremony people;
  private Inbox nominator;
  private Inbox named;
  private Holder ines;
  private Lines.Kept mailbox;

  @BeforeEach
  void gather() {
    people = new Ceremony(site);
    nominator = people.enrolledNominator(mail);
    named = Inbox.of(mail, "ines");
    ines = people.person("Inés Huamán");
    mailbox = people.mail(ines, named.address());
  }

  @AfterEach
  void resetClock() {
    clock.reset();
  }

  @Test
  void opensWhatIsToldOfANominationAndItsLines() throws Exception {
    Nomination nomination = people.inForce(ines);
    named.await("Designación como punto de contacto");
    as(
        people.nominator,
        () -> lines.change(mailbox.line().id(), mailbox.line().version(), "other@office.example"));
    named.await("Se registró otro medio de contacto");
    nominator.await("Cambia un medio de contacto");
    clock.advance(Duration.ofDays(366));
    nominations.passDays();
    named.await("Su ficha está por reconfirmar");
    nominator.await("está por reconfirmar");

    assertThat(paths(named)).contains("/nominations/" + nomination.id());
    TestBrowser contact = signedIn(accountOf(nomination));
    paths(named).forEach(path -> assertOpens(contact, path));
    paths(nominator)
        .forEach(path -> {
          assertOpens(signedIn(people.nominator.account()), path);
          assertOpens(signedIn(people.mission.account()), path);
        });
  }

  @Test
  void sendsNobodyToAPageThatIsClosedToThem() throws Exception {
    Nomination nomination = people.inForce(ines);
    UUID account = accountOf(nomination);
    as(people.nominator, () -> nominations.suspend(nomination.id(), "de licencia").orThrow());
    assertThat(paths(named.await("Se suspendió su designación"))).isEmpty();
    assertThat(signedIn(account).get("/nominations/" + nomination.id()).statusCode())
        .isNotEqualTo(200);
    paths(nominator.await("Se suspendió una designación"))
        .forEach(path -> assertOpens(signedIn(people.nominator.account()), path));
  }

  @Test
  void sendsNobodyToAPageBeforeTheFirstDay() throws Exception {
    LocalDate first = LocalDate.ofInstant(clock.instant(), ZoneId.of("America/Lima")).plusDays(9);
    people.inForce(
        new Nominations.Draft(
            PERU, people.network, ListedRows.TECHNICAL, ines.id(), 1, null, null, first, null));
    Inbox.Letter told = named.await("Designación como punto de contacto");
    assertThat(paths(told)).isEmpty();
    assertThat(told.text()).contains("desde el primer día").doesNotContain("en la misma página");
  }

  private UUID accountOf(Nomination nomination) {
    UUID account = as(people.first, () -> grants.ofCause(nomination.id())).getFirst().account();
    people.rows.run(
        "UPDATE identity.account SET status = 'active' WHERE id = '%s'".formatted(account));
    return account;
  }

  private TestBrowser signedIn(UUID account) {
    return new TestBrowser(port).with("enlace_session", accounts.session(account).reveal());
  }

  private static void assertOpens(TestBrowser browser, String path) {
    HttpResponse<String> page = browser.get(path);
    assertThat(page.statusCode()).as(path).isEqualTo(200);
  }

  private static List<String> paths(Inbox inbox) {
    return inbox.letters().stream().flatMap(each -> paths(each).stream()).distinct().toList();
  }

  private static List<String> paths(Inbox.Letter letter) {
    return LINK.matcher(letter.text())
        .results()
        .map(MatchResult::group)
        .map(each -> URI.create(each).getPath())
        .filter(path -> !path.startsWith("/a/") && !path.startsWith("/access/"))
        .toList();
  }
}
