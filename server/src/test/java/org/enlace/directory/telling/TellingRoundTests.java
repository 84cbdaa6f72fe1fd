package org.enlace.directory.telling;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.enlace.EnlaceTest;
import org.enlace.delivery.Notices;
import org.enlace.directory.Inbox;
import org.enlace.directory.Line;
import org.enlace.directory.ListedRows;
import org.enlace.directory.Telling;
import org.enlace.kernel.Actor;
import org.enlace.kernel.ActorScope;
import org.enlace.kernel.Ids;
import org.enlace.kernel.StateCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// What is due is told once, whoever looks and whenever a node dies.
@EnlaceTest
class TellingRoundTests {
  private static final Actor TASK = new Actor.Task("test");
  private static final StateCode PERU = new StateCode("PE");

  @Autowired ApplicationContext site;
  @Autowired TellingRound round;
  @Autowired DueStore store;
  @Autowired Teller teller;
  @Autowired Notices notices;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient jdbc;
  @Autowired InstantSource clock;
  @Autowired Ids ids;
  @Autowired GreenMail mail;

  private Inbox inbox;
  private UUID line;

  @BeforeEach
  void list() {
    ListedRows rows = ListedRows.in(site);
    inbox = Inbox.of(mail, "line");
    line =
        rows.line(
            "PE",
            rows.person("PE", "Inés Huamán"),
            Line.Kind.EMAIL,
            inbox.address(),
            Line.Visibility.MEMBERS);
  }

  @Test
  void leavesToBeToldWhatANodeHadNotCommitted() throws Exception {
    UUID telling = staged("line-code", clock.instant().plus(Duration.ofHours(1)));
    asTask(() ->
        transaction.execute(status -> {
          Telling claimed = store.claim(telling).orElseThrow();
          teller.tell(telling, claimed);
          store.done(telling, clock.instant());
          status.setRollbackOnly();
          return claimed;
        }));
    assertThat(asTask(() -> notices.ofCause(telling))).isEmpty();

    postponedTo(telling, clock.instant());
    inbox.await("Código");
  }

  @Test
  void tellsOnceHoweverManyLook() throws Exception {
    UUID telling = staged("line-code", clock.instant().plus(Duration.ofHours(1)));
    postponedTo(telling, clock.instant());
    List<CompletableFuture<Integer>> lookers =
        IntStream.range(0, 4)
            .mapToObj(_ -> CompletableFuture.supplyAsync(() -> round.tellDue()))
            .toList();
    lookers.forEach(CompletableFuture::join);

    inbox.await("Código");
    assertThat(asTask(() -> notices.ofCause(telling))).hasSize(1);
  }

  @Test
  void putsOffWhatFailsAndTellsTheRest() throws Exception {
    UUID broken = staged("no-such-kind", clock.instant());
    staged("line-code", clock.instant());
    inbox.await("Código");
    round.tellDue();

    Instant dueAt =
        asTask(() ->
            transaction.execute(_ ->
                jdbc.sql("SELECT due_at FROM directory.telling WHERE id = :id")
                    .param("id", broken)
                    .query((row, _) -> row.getTimestamp("due_at").toInstant())
                    .single()));
    assertThat(dueAt).isAfter(clock.instant().plus(Duration.ofMinutes(4)));
    asTask(() ->
        transaction.execute(_ -> {
          store.done(broken, clock.instant());
          return broken;
        }));
  }

  @Test
  void tellsNothingOfWhatIsGone() {
    UUID telling = ids.next();
    Telling gone = new Telling(Telling.Kind.LINE_CHANGED, ids.next(), PERU, null);
    asTask(() ->
        transaction.execute(_ -> {
          teller.tell(telling, gone);
          return telling;
        }));
    assertThat(asTask(() -> notices.ofCause(telling))).isEmpty();
  }

  private UUID staged(String kind, Instant dueAt) {
    UUID id = ids.next();
    asTask(() ->
        transaction.execute(_ ->
            jdbc.sql(
                    """
                    INSERT INTO directory.telling (id, kind, subject, state, due_at)
                    VALUES (:id, :kind, :line, 'PE', :due)
                    """)
                .param("id", id)
                .param("kind", kind)
                .param("line", line)
                .param("due", dueAt.atOffset(ZoneOffset.UTC))
                .update()));
    return id;
  }

  private void postponedTo(UUID telling, Instant dueAt) {
    asTask(() ->
        transaction.execute(_ -> {
          store.postpone(telling, dueAt);
          return telling;
        }));
  }

  private static <T> T asTask(Supplier<T> work) {
    return ActorScope.as(TASK, work::get);
  }
}
