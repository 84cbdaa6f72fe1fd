package org.enlace.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.enlace.TestActors.actor;
import static org.enlace.TestActors.as;
import static org.enlace.TestActors.inTransaction;
import static org.enlace.TestActors.secretariat;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.enlace.EnlaceTest;
import org.enlace.kernel.Ids;
import org.enlace.kernel.NetworkCode;
import org.enlace.kernel.Role;
import org.enlace.kernel.StateCode;
import org.enlace.protocol.LeafHash;
import org.enlace.protocol.Refusal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@EnlaceTest
class LedgerRecordingTests {
  private static final StateCode HERE = new StateCode("QL");
  private static final StateCode THERE = new StateCode("QK");

  @Autowired Ledger ledger;
  @Autowired Ids ids;
  @Autowired PlatformTransactionManager transactions;

  @Test
  void chainsTheEntriesAboutASubjectWithinAndAcrossTransactions() {
    String subject = subject();
    LeafHash first = record(change(subject));
    List<LeafHash> both =
        as(
            actor(HERE, Role.NOMINATOR),
            () ->
                inTransaction(
                    transactions,
                    () -> List.of(ledger.record(change(subject)), ledger.record(change(subject)))));

    List<Recorded> history = as(actor(HERE, Role.NOMINATOR), () -> ledger.historyOf(subject));

    assertThat(history).extracting(Recorded::hash).containsExactly(first, both.get(0), both.get(1));
    assertThat(history)
        .extracting(entry -> entry.opening().entry().subject().previous())
        .containsExactly(null, first, both.get(0));
  }

  @Test
  void chainsWhereTheActorMayNotReadTheEntryBefore() {
    String subject = subject();
    LeafHash first = record(change(subject));
    as(
        actor(THERE, Role.NOMINATOR),
        () -> inTransaction(transactions, () -> ledger.record(change(subject).concerning(THERE))));

    assertThat(
            as(secretariat(), () -> ledger.historyOf(subject))
                .getLast()
                .opening()
                .entry()
                .subject()
                .previous())
        .isEqualTo(first);
  }

  @Test
  void refusesToRecordOutsideATransactionAndInOneThatReads() {
    assertThatIllegalStateException()
        .isThrownBy(() -> as(actor(HERE, Role.NOMINATOR), () -> ledger.record(change(subject()))));
    TransactionTemplate reading = new TransactionTemplate(transactions);
    reading.setReadOnly(true);
    assertThatIllegalStateException()
        .isThrownBy(() ->
            as(
                actor(HERE, Role.NOMINATOR),
                () -> reading.execute(_ -> ledger.record(change(subject())))));
  }

  @Test
  void recordsNothingWhereTheTransactionFails() {
    String subject = subject();
    assertThatIllegalStateException()
        .isThrownBy(() ->
            as(
                actor(HERE, Role.NOMINATOR),
                () ->
                    inTransaction(
                        transactions,
                        () -> {
                          ledger.record(change(subject));
                          throw new IllegalStateException("failed");
                        })));

    assertThat(as(actor(HERE, Role.NOMINATOR), () -> ledger.historyOf(subject))).isEmpty();
  }

  @Test
  void forgetsWhatASavepointTookBack() {
    String subject = subject();
    TransactionTemplate nested = new TransactionTemplate(transactions);
    nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    LeafHash kept =
        as(
            actor(HERE, Role.NOMINATOR),
            () ->
                inTransaction(
                    transactions,
                    () -> {
                      LeafHash first = ledger.record(change(subject));
                      nested.executeWithoutResult(status -> {
                        ledger.record(change(subject));
                        status.setRollbackOnly();
                      });
                      ledger.record(change(subject).with("after", "savepoint"));
                      return first;
                    }));

    List<Recorded> history = as(actor(HERE, Role.NOMINATOR), () -> ledger.historyOf(subject));
    assertThat(history).hasSize(2);
    assertThat(history.getLast().opening().entry().subject().previous()).isEqualTo(kept);
  }

  @Test
  void failsTheLaterOfTwoThatRecordOneSubjectAtOnce() {
    String subject = subject();
    TransactionTemplate apart = new TransactionTemplate(transactions);
    apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);

    assertThatExceptionOfType(OptimisticLockingFailureException.class)
        .isThrownBy(() ->
            as(
                actor(HERE, Role.NOMINATOR),
                () ->
                    inTransaction(
                        transactions,
                        () -> {
                          ledger.record(change(subject));
                          apart.executeWithoutResult(_ -> ledger.record(change(subject)));
                          return true;
                        })));

    assertThat(as(actor(HERE, Role.NOMINATOR), () -> ledger.historyOf(subject))).hasSize(1);
  }

  @Test
  void leavesNoGapWhereManyRecordAtOnce() throws Exception {
    CountDownLatch begin = new CountDownLatch(1);
    List<String> subjects = IntStream.range(0, 40).mapToObj(_ -> subject()).toList();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<LeafHash>> recorded =
          subjects.stream()
              .map(subject ->
                  threads.submit(() -> {
                    begin.await();
                    return record(change(subject));
                  }))
              .toList();
      begin.countDown();
      for (Future<LeafHash> each : recorded) {
        each.get();
      }
    }

    List<Long> positions =
        subjects.stream()
            .map(subject -> as(actor(HERE, Role.NOMINATOR), () -> ledger.historyOf(subject)))
            .map(history -> history.getFirst().position())
            .sorted()
            .toList();
    assertThat(positions).hasSize(40).doesNotHaveDuplicates();
  }

  @Test
  void refusesAChangeOutsideTheRules() {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() ->
            as(
                actor(HERE, Role.NOMINATOR),
                () ->
                    inTransaction(
                        transactions, () -> ledger.record(Change.of("NotAKind", subject())))));
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> record(change(subject()).with("text", "x".repeat(60_001))));
  }

  private LeafHash record(Change change) {
    return inTransaction(transactions, actor(HERE, Role.NOMINATOR), () -> ledger.record(change));
  }

  private Change change(String subject) {
    return as(actor(HERE, Role.NOMINATOR), () -> Change.of("test.line.added", subject))
        .in(new NetworkCode("test"))
        .concerning(HERE);
  }

  private String subject() {
    return "line:" + ids.next();
  }
}
