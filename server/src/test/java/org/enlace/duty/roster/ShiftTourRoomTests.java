package org.enlace.duty.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.enlace.EnlaceTest;
import org.enlace.MovableClock;
import org.enlace.kernel.Actor;
import org.enlace.kernel.ActorScope;
import org.enlace.kernel.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@EnlaceTest
class ShiftTourRoomTests {
  private static final Actor TASK = new Actor.Task("shift-notices");

  @Autowired ApplicationContext site;
  @Autowired ShiftTour tour;
  @Autowired StandIns standIns;
  @Autowired Swaps swaps;
  @Autowired Wishes wishes;
  @Autowired GreenMail mail;
  @Autowired MovableClock clock;

  private RosterScene scene;
  private Roster roster;
  private String ana;
  private String luis;

  @BeforeEach
  void publish() {
    scene = new RosterScene(site);
    String word = UUID.randomUUID().toString().substring(0, 8);
    ana = "ana." + word + "@csirt.example";
    luis = "luis." + word + "@csirt.example";
    scene.mailOf(scene.ana, ana);
    scene.mailOf(scene.luis, luis);
    roster = scene.published();
    tell();
  }

  @AfterEach
  void resetClock() {
    clock.reset();
  }

  @Test
  void tellsBothSidesAtHandOver() {
    clock.advance(Duration.between(clock.instant(), scene.in(24)).plusSeconds(5));
    tell();
    tell();

    await().until(() -> subjects(ana).contains("Su guardia terminó"));
    await().until(() -> subjects(luis).contains("Su guardia comenzó"));
    assertThat(subjects(luis).stream().filter("Su guardia comenzó"::equals)).hasSize(1);
  }

  @Test
  void tellsBeforeAShiftAsLongAsOneWishes() {
    scene.done(scene.contact(scene.luis), () -> wishes.change(new Wish(120, false, 0)));
    clock.advance(Duration.between(clock.instant(), scene.in(22)).minusSeconds(30));
    tell();
    assertThat(subjects(luis)).doesNotContain("Su guardia comienza pronto");
    clock.advance(Duration.ofSeconds(60));
    tell();

    await().until(() -> subjects(luis).contains("Su guardia comienza pronto"));
  }

  @Test
  void tellsOfChangesAndSwaps() {
    scene.done(() ->
        standIns.add(
            roster.id(), new StandIns.Wanted(1, scene.rosaHerself(), scene.in(25), scene.in(30))));
    scene.done(
        scene.contact(scene.ana),
        () ->
            swaps.ask(
                roster.id(),
                new Swaps.Wanted(
                    1, new Swap.Stretch(scene.in(2), scene.in(6)), scene.luisForTheDesk(), null)));
    tell();
    tell();

    await().until(() -> subjects(luis).contains("Cambió su próxima guardia"));
    await().until(() -> subjects(luis).contains("Le piden un cambio de turno"));
    assertThat(subjects(luis).stream().filter("Le piden un cambio de turno"::equals)).hasSize(1);
  }

  @Test
  void refusesWishesThatCannotBe() {
    assertThat(scene.refused(scene.contact(scene.luis), () -> wishes.change(new Wish(2, true, 0))))
        .isEqualTo("notice-time-wrong 422 aheadMinutes");
    scene.done(scene.contact(scene.luis), () -> wishes.change(new Wish(null, true, 0)));
    assertThat(
            scene.refused(scene.contact(scene.luis), () -> wishes.change(new Wish(null, true, 7))))
        .isEqualTo("stale 412");
    assertThat(
            scene.refused(
                scene.actor("PE", Role.NOMINATOR, null),
                () -> wishes.change(new Wish(null, true, 0))))
        .isEqualTo("leave-not-yours 403");
  }

  private void tell() {
    ActorScope.run(
        TASK,
        () -> {
          tour.tellNews();
          tour.tellTimes();
        });
  }

  private List<String> subjects(String address) {
    return Stream.of(mail.getReceivedMessages())
        .filter(each -> GreenMailUtil.getHeaders(each).contains(address))
        .map(ShiftTourRoomTests::subject)
        .toList();
  }

  private static String subject(MimeMessage message) {
    try {
      return message.getSubject();
    } catch (MessagingException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }
}
