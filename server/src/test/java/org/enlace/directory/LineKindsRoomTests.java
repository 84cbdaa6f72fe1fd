package org.enlace.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.enlace.directory.Ceremony.PERU;
import static org.enlace.directory.Ceremony.as;

import com.icegreen.greenmail.util.GreenMail;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.enlace.EnlaceTest;
import org.enlace.MovableClock;
import org.enlace.TestTexts;
import org.enlace.delivery.FailureReason;
import org.enlace.delivery.LineKind;
import org.enlace.delivery.LineOutcomes;
import org.enlace.delivery.LineSecrets;
import org.enlace.delivery.LinesOpen;
import org.enlace.delivery.webpush.TestPush;
import org.enlace.directory.Devices.DeviceDraft;
import org.enlace.directory.Lines.Kept;
import org.enlace.kernel.Actor;
import org.enlace.kernel.ActorScope;
import org.enlace.kernel.Marking;
import org.enlace.kernel.Secret;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@EnlaceTest
class LineKindsRoomTests {
  private static final Pattern CODE = Pattern.compile("\\b([0-9]{8})\\b");

  @Autowired ApplicationContext site;
  @Autowired Lines lines;
  @Autowired Devices devices;
  @Autowired Contacts contacts;
  @Autowired LineSecrets secrets;
  @Autowired LinesOpen open;
  @Autowired TestTexts texts;
  @Autowired GreenMail mail;
  @Autowired MovableClock clock;

  private final TestPush browser = new TestPush();
  private Ceremony people;
  private Holder desk;
  private Inbox inbox;

  @BeforeEach
  void list() {
    people = new Ceremony(site);
    desk = people.desk("Mesa técnica");
    inbox = Inbox.of(mail, "mesa");
    people.mail(desk, inbox.address());
  }

  @AfterEach
  void reset() {
    clock.reset();
    as(people.nominator, () -> open.turn(PERU, LineKind.SMS, false));
  }

  @Test
  void provesANumberByACodeThatIsSentToItInOneMessage() {
    String number = number();
    Kept added = people.line(desk, Line.Kind.SMS, number);
    as(people.nominator, () -> lines.sendCode(added.line().id()).orThrow());

    String text = texts.await(number, "Enlace");
    assertThat(text).hasSizeLessThanOrEqualTo(160).doesNotContain("http");
    Kept proved = as(people.nominator, () -> lines.prove(added.line().id(), code(text)).orThrow());
    assertThat(proved.line().proof()).isEqualTo(Line.Proof.PROVED);
  }

  @Test
  void sendsACodeToTheNumberThatComesInTheOthersPlace() {
    Kept old = people.line(desk, Line.Kind.SMS, number());
    people.inForce(desk);
    String next = number();
    Kept waiting =
        as(
            people.nominator,
            () -> lines.change(old.line().id(), old.line().version(), next).orThrow());
    assertThat(waiting.line().phase()).isEqualTo(Line.Phase.WAITING);

    String code = code(texts.await(next, "Enlace"));
    assertThat(as(people.nominator, () -> lines.prove(waiting.line().id(), code).orThrow()))
        .extracting(kept -> kept.line().phase())
        .isEqualTo(Line.Phase.IN_FORCE);
  }

  @Test
  void sendsFiveCodesADayAtMost() {
    Kept added = people.line(desk, Line.Kind.SMS, number());
    UUID id = added.line().id();
    for (int sent = 0; sent < 5; sent++) {
      as(people.nominator, () -> lines.sendCode(id).orThrow());
      people.awaitTold(id);
      clock.advance(Duration.ofMinutes(2));
    }
    assertRefused("codes-spent", as(people.nominator, () -> lines.sendCode(id)));
    clock.advance(Duration.ofHours(25));
    as(people.nominator, () -> lines.sendCode(id).orThrow());
  }

  @Test
  void sendsNothingToWhatTheStateSwitchedOff() {
    Kept added = people.line(desk, Line.Kind.SMS, number());
    as(people.nominator, () -> open.turn(PERU, LineKind.SMS, true));
    assertRefused(
        "line-takes-no-code", as(people.nominator, () -> lines.sendCode(added.line().id())));
    assertRefused(
        "line-takes-no-notice", as(people.nominator, () -> lines.test(added.line().id())));
  }

  @Test
  void sendsATestThatIsMarkedOnceAMinute() {
    String number = number();
    Kept added = people.line(desk, Line.Kind.SMS, number);
    UUID id = added.line().id();
    as(people.nominator, () -> lines.test(id).orThrow());
    assertRefused("test-too-soon", as(people.nominator, () -> lines.test(id)));
    assertThat(texts.await(number, "prueba")).startsWith("VERIFICACION: ");
  }

  @Test
  void addsABrowserThatNobodyElseSees() {
    people.inForce(desk);
    Kept device = device();
    assertThat(device.line().phase()).isEqualTo(Line.Phase.WAITING);
    assertThat(device.line().visibility()).isEqualTo(Line.Visibility.OWN_STATE);
    assertThat(secrets.of(device.line().id())).hasSize(1);
    as(people.first, () -> lines.vouch(device.line().id()).orThrow());
    assertThat(kindsSeenFromOutside()).containsExactly(Line.Kind.EMAIL);
    assertThat(kindsThatRing()).contains(Line.Kind.WEB_PUSH);
  }

  @Test
  void takesABrowserFromItselfAlone() {
    assertRefused(
        "line-needs-browser",
        as(
            people.nominator,
            () -> lines.add(Ceremony.lineDraft(desk, Line.Kind.WEB_PUSH, "Teléfono"))));
    Kept device = device();
    assertRefused(
        "line-needs-browser",
        as(people.nominator, () -> lines.change(device.line().id(), 1, "Otro")));
    assertRefused(
        "device-unreadable",
        as(
            people.nominator,
            () ->
                devices.add(
                    draft(new Devices.Told("http://push.example/1", browser.key(), "AAAA")))));
  }

  @Test
  void endsABrowserThatIsGoneAndTellsItsOwnerByMail() throws Exception {
    people.inForce(desk);
    Kept device = device();
    as(people.first, () -> lines.vouch(device.line().id()).orThrow());
    people.awaitTold(device.line().id());
    LineOutcomes.Report report =
        new LineOutcomes.Report(
            device.line().id(),
            UUID.randomUUID(),
            "test",
            Marking.REAL,
            clock.instant(),
            "gone 410");
    people.rows.asTask(() -> {
      site.getBeansOfType(LineOutcomes.class)
          .values()
          .forEach(each ->
              each.failed(List.of(new LineOutcomes.Failure(report, FailureReason.REFUSED))));
      return report;
    });

    Kept after = as(people.nominator, () -> lines.find(device.line().id()).orElseThrow());
    assertThat(after.line().phase()).isEqualTo(Line.Phase.ENDED);
    assertThat(inbox.await("dejó de recibir").text()).contains("ya no acepta");
  }

  @Test
  void givesAProgramASecretThatIsShownOnce() {
    Kept program = people.line(desk, Line.Kind.WEBHOOK, "https://soc.example.pe/hook");
    UUID id = program.line().id();
    assertThat(secrets.of(id)).hasSize(1);
    assertThat(program.line().visibility()).isEqualTo(Line.Visibility.OWN_STATE);
    Secret<String> shown = as(people.nominator, () -> lines.renewSecret(id).orThrow());
    assertThat(shown.reveal()).startsWith("whsec_");
    assertThat(secrets.of(id)).hasSize(2);
    Kept phone = people.line(desk, Line.Kind.SMS, number());
    assertRefused(
        "line-has-no-secret", as(people.nominator, () -> lines.renewSecret(phone.line().id())));
    assertThat(as(people.foreigner(ListedRows.DIPLOMATIC), () -> lines.renewSecret(id)))
        .isInstanceOf(Answer.Refused.class);
    assertThat(secrets.of(id)).hasSize(2);
  }

  private Kept device() {
    Devices.Told leave =
        new Devices.Told("https://push.example/1", browser.key(), browser.secret());
    return as(people.nominator, () -> devices.add(draft(leave)).orThrow());
  }

  private DeviceDraft draft(Devices.Told leave) {
    return new DeviceDraft(Lines.OwnerKind.DESK, desk.id(), "Teléfono de guardia", 2, leave);
  }

  private List<Line.Kind> kindsSeenFromOutside() {
    return as(
        people.foreigner(ListedRows.DIPLOMATIC),
        () -> kinds(contacts.inForce(PERU, people.network, Optional.empty())));
  }

  private List<Line.Kind> kindsThatRing() {
    return ActorScope.as(
        new Actor.Task("test"),
        () -> kinds(contacts.inForceFull(PERU, people.network, Optional.empty())));
  }

  private static List<Line.Kind> kinds(List<Contact> found) {
    return found.stream().flatMap(each -> each.lines().stream()).map(Line::kind).toList();
  }

  private static String number() {
    return "+519" + ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999);
  }

  private static String code(String text) {
    Matcher matcher = CODE.matcher(text);
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }

  private static void assertRefused(String slug, Answer<?> answer) {
    assertThat(answer).isInstanceOf(Answer.Refused.class);
    assertThat(((Answer.Refused<?>) answer).problem().slug()).isEqualTo(slug);
  }
}
