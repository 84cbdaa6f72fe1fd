package org.enlace.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.enlace.directory.Ceremony.PERU;
import static org.enlace.directory.Ceremony.as;
import static org.enlace.directory.Ceremony.assertRefused;

import com.icegreen.greenmail.util.GreenMail;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.enlace.EnlaceTest;
import org.enlace.MovableClock;
import org.enlace.directory.Lines.Kept;
import org.enlace.identity.TestBrowser;
import org.enlace.kernel.EmailAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/// Who hears of changed lines and of nominations, from the change to the mailbox.
@EnlaceTest
class TellingRoomTests {
  private static final Pattern CODE = Pattern.compile("(?m)^(\\d{8})$");
  private static final Pattern LINK = Pattern.compile("(?m)^(http\\S+/a/\\S+)$");

  @Autowired ApplicationContext site;
  @Autowired Lines lines;
  @Autowired Nominations nominations;
  @Autowired GreenMail mail;
  @Autowired MovableClock clock;
  @LocalServerPort int port;

  private Ceremony people;
  private Holder desk;
  private Inbox old;
  private Kept line;

  @BeforeEach
  void list() {
    people = new Ceremony(site);
    desk = people.desk("Mesa técnica de guardia");
    old = Inbox.of(mail, "old");
    line = people.mail(desk, old.address());
  }

  @AfterEach
  void resetClock() {
    clock.reset();
  }

  @Test
  void mailsACodeThatProvesTheLine() throws Exception {
    as(people.nominator, () -> lines.sendCode(line.line().id()).orThrow());
    String code = found(CODE, old.await("Código"));
    as(people.nominator, () -> lines.prove(line.line().id(), code).orThrow());
    assertThat(now(line).proof()).isEqualTo(Line.Proof.PROVED);
  }

  @Test
  void provesALineByTheButtonBehindTheLinkAndNotByTheLink() throws Exception {
    as(people.nominator, () -> lines.sendCode(line.line().id()).orThrow());
    String path = path(old.await("Código"));
    TestBrowser browser = new TestBrowser(port);

    assertThat(browser.get(path).body()).contains("Sí, leo este buzón").doesNotContain("guardia");
    assertThat(now(line).proof()).isEqualTo(Line.Proof.NEW);

    HttpResponse<String> done = browser.post(path, path, Map.of());
    assertThat(done.body()).contains("El buzón está comprobado");
    assertThat(now(line).proof()).isEqualTo(Line.Proof.PROVED);
    assertThat(browser.get(path).statusCode()).isEqualTo(404);
  }

  @Test
  void provesNothingOnceTheLineHasAnotherValue() throws Exception {
    as(people.nominator, () -> lines.sendCode(line.line().id()).orThrow());
    Inbox.Letter sent = old.await("Código");
    as(
        people.nominator,
        () -> lines.change(line.line().id(), line.line().version(), "typo@elsewhere.example"));

    assertThat(new TestBrowser(port).get(path(sent)).statusCode()).isEqualTo(404);
    assertRefused(
        "code-wrong", as(people.nominator, () -> lines.prove(line.line().id(), found(CODE, sent))));
  }

  @Test
  void tellsTheOldLineAndTheNominatorOfAChangeAndSendsTheNewOneItsCode() throws Exception {
    people.inForce(desk);
    Inbox nominator = people.enrolledNominator(mail);
    Inbox next = Inbox.of(mail, "next");
    Kept changed =
        as(
            people.nominator,
            () -> lines.change(line.line().id(), line.line().version(), next.address()).orThrow());

    Inbox.Letter told = old.await("Se registró otro medio de contacto");
    assertThat(told.text())
        .contains("correo electrónico")
        .doesNotContain(next.address(), "guardia");
    assertThat(nominator.await("Cambia un medio de contacto").text())
        .contains("/nominations/")
        .doesNotContain(next.address(), old.address(), "guardia");

    String code = found(CODE, next.await("Código"));
    as(people.nominator, () -> lines.prove(changed.line().id(), code).orThrow());
    old.await("Se usa otro medio de contacto");
    nominator.await("Cambió un medio de contacto");
    assertThat(next.letters()).extracting(Inbox.Letter::subject).hasSize(1);
  }

  @Test
  void tellsTheOwnerAndTheNominatorThatALineIsNoLongerShown() throws Exception {
    Kept phone = people.line(desk, Line.Kind.PHONE, "+5117050100");
    people.inForce(desk);
    Inbox nominator = people.enrolledNominator(mail);
    UUID id = phone.line().id();
    as(
        people.nominator,
        () ->
            lines
                .arrange(
                    id,
                    phone.line().version(),
                    new Lines.Arrangement(9, Line.Visibility.OWN_STATE, null))
                .orThrow());
    assertThat(old.await("Cambió quién ve un medio de contacto").text())
        .contains("teléfono")
        .doesNotContain("7050100");
    nominator.await("Cambió quién ve un medio de contacto de su Estado");
  }

  @Test
  void tellsWhomANominationNamesWhatIsShownToWhomAndHowToCorrectIt() throws Exception {
    people.line(desk, Line.Kind.PHONE, "+5117050100");
    Nomination nomination = people.inForce(desk);

    String text = old.await("Designación como punto de contacto").text();
    assertThat(text)
        .contains(
            "designó a su mesa",
            "«Red de prueba»",
            "• Correo electrónico: a los miembros de la red",
            "• Teléfono: a los miembros de la red",
            "corrija lo que no sea exacto",
            "/nominations/" + nomination.id())
        .doesNotContain("guardia", old.address(), "7050100");
    assertThat(found(CODE, old.await("Código"))).hasSize(8);
  }

  @Test
  void tellsTheNominatorsOfEachStepAndNamesNobody() throws Exception {
    Inbox nominator = people.enrolledNominator(mail);
    Nomination nomination = people.inForce(desk);
    as(people.nominator, () -> nominations.suspend(nomination.id(), "de licencia").orThrow());
    as(people.nominator, () -> nominations.lift(nomination.id()).orThrow());
    as(people.nominator, () -> nominations.askRemoval(nomination.id(), null).orThrow());
    as(people.second, () -> nominations.confirmRemoval(nomination.id()).orThrow());

    assertThat(nominator.await("Se propuso un punto de contacto").text())
        .contains("objétela en esta página");
    nominator.await("Se confirmó un punto de contacto");
    assertThat(nominator.await("Se suspendió una designación").text())
        .doesNotContain("de licencia");
    nominator.await("Se restableció una designación");
    nominator.await("Se pidió remover");
    assertThat(nominator.await("Terminó una designación").text()).contains("su Estado la removió");
    assertThat(nominator.letters())
        .allSatisfy(each ->
            assertThat(each.text()).doesNotContain("guardia", old.address(), "de licencia"));
    old.await("Terminó su designación");
  }

  @Test
  void writesToNoImportedLineBeforeItIsProved() throws Exception {
    people.rows.run(
        "UPDATE directory.line SET quiet = true WHERE id = '%s'".formatted(line.line().id()));
    Inbox nominator = people.enrolledNominator(mail);
    people.inForce(desk);
    nominator.await("Se confirmó un punto de contacto");
    assertThat(old.letters()).isEmpty();

    as(people.nominator, () -> lines.sendCode(line.line().id()).orThrow());
    String code = found(CODE, old.await("Código"));
    as(people.nominator, () -> lines.prove(line.line().id(), code).orThrow());
    assertThat(now(line).proof()).isEqualTo(Line.Proof.PROVED);
  }

  @Test
  void writesInTheLanguageOfTheReader() throws Exception {
    UUID reader = people.rows.person("PE", "Anahí Quispe");
    people.rows.run(
        "UPDATE directory.holder SET languages = '{qu,en,es}' WHERE id = '%s'".formatted(reader));
    Inbox inbox = Inbox.of(mail, "reader");
    UUID id =
        people.rows.line(
            PERU.value(), reader, Line.Kind.EMAIL, inbox.address(), Line.Visibility.MEMBERS);
    as(people.nominator, () -> lines.sendCode(id).orThrow());
    assertThat(inbox.await("A code to prove").text()).contains("contact line of Peru");
    assertThat(EmailAddress.parse(inbox.address())).isPresent();
  }

  private Line now(Kept kept) {
    return as(people.nominator, () -> lines.find(kept.line().id())).orElseThrow().line();
  }

  private static String path(Inbox.Letter letter) {
    return URI.create(found(LINK, letter)).getPath();
  }

  private static String found(Pattern pattern, Inbox.Letter letter) {
    Matcher matcher = pattern.matcher(letter.text());
    assertThat(matcher.find()).as("%s in %s", pattern, letter).isTrue();
    return matcher.group(1);
  }
}
