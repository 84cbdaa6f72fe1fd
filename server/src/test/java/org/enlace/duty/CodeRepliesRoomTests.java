package org.enlace.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.enlace.duty.RingingScene.await;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.enlace.EnlaceTest;
import org.enlace.MovableClock;
import org.enlace.delivery.InboundReply.Reply;
import org.enlace.delivery.LineKind;
import org.enlace.directory.Line;
import org.enlace.duty.Standing.Stage;
import org.enlace.kernel.Actor;
import org.enlace.kernel.ActorScope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Answers to short messages, from lines that were rung and from others.
@EnlaceTest
class CodeRepliesRoomTests {
  @Autowired ApplicationContext site;
  @Autowired CodeReplies replies;
  @Autowired SomeOccasion occasion;
  @Autowired JdbcClient jdbc;
  @Autowired MovableClock clock;

  private LadderScene scene;
  private String number;

  @BeforeEach
  void ringANumber() {
    scene = new LadderScene(site, "GT");
    number = "+5025" + String.format("%07d", Math.floorMod(scene.subject.hashCode(), 10_000_000));
    scene.rows.line("GT", scene.first, Line.Kind.SMS, number, Line.Visibility.OWN_STATE);
    scene.begin(true);
    await(() -> scene.kindsRung().contains("sms"));
  }

  @AfterEach
  void resetTheClock() {
    clock.reset();
  }

  @Test
  void pauseTheLadderOfTheCodeThatComesFromALineThatWasRung() {
    assertThat(take(number, "Recibido " + code().toLowerCase(java.util.Locale.ROOT))).isPresent();

    assertThat(scene.standing().stage()).isEqualTo(Stage.PAUSED);
    scene.after(20);
    await(() -> occasion.wasResumed(scene.subject));
  }

  @Test
  void doNothingFromAnotherNumberOrWithoutTheCode() {
    assertThat(take("+50259999999", code())).isEmpty();
    assertThat(take(number, "recibido")).isEmpty();
    assertThat(take(number, code() + "X")).isEmpty();

    assertThat(scene.standing().stage()).isEqualTo(Stage.RUNG);
  }

  @Test
  void findCodesInWhateverPeopleWrite() {
    assertThat(CodeReplies.codes("ok K7Q2!")).containsExactly("K7Q2");
    assertThat(CodeReplies.codes("https://x/a/abcdK7Q2")).isEmpty();
    assertThat(CodeReplies.codes("")).isEmpty();
  }

  private Optional<UUID> take(String from, String text) {
    return ActorScope.as(
        new Actor.Task("delivery-reply"),
        () -> replies.take(new Reply(LineKind.SMS, from, text, Instant.EPOCH)));
  }

  private String code() {
    return scene.rows.asTask(() ->
        jdbc.sql("SELECT code FROM duty.escalation WHERE subject = ?")
            .param(scene.subject)
            .query(String.class)
            .single());
  }
}
