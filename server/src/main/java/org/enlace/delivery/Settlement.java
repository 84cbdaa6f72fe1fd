package org.enlace.delivery;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.enlace.kernel.ActorScope;
import org.enlace.kernel.Ids;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Notes what came of attempts, as many at once as there are: the receipts, what follows, the dead
/// letters, and the reports to the lines' keepers, in one transaction.
@Component
final class Settlement {
  private static final Logger LOG = LoggerFactory.getLogger(Settlement.class);

  private final SettlementStore store;
  private final ObjectProvider<LineOutcomes> keepers;
  private final Ids ids;
  private final SecureRandom random;
  private final InstantSource clock;
  private final TransactionTemplate transaction;

  Settlement(
      SettlementStore store,
      ObjectProvider<LineOutcomes> keepers,
      Ids ids,
      SecureRandom random,
      InstantSource clock,
      PlatformTransactionManager transactions) {
    this.store = store;
    this.keepers = keepers;
    this.ids = ids;
    this.random = random;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  /// What came of one attempt.
  record Attempt(Claim claim, Outcome outcome) {}

  /// Settles attempts. Where that fails, each is settled by itself, so that one does not hold up
  /// the others. A report that fails must not undo the receipt: the notice would be sent again and
  /// again.
  void settle(UUID lease, List<Attempt> attempts) {
    ActorScope.run(
        Claims.TASK,
        () -> {
          try {
            transaction.executeWithoutResult(_ -> settle(lease, attempts, true));
          } catch (RuntimeException failure) {
            LOG.warn("{} outcomes were not taken together", attempts.size(), failure);
            attempts.forEach(each -> settleAlone(lease, each));
          }
        });
  }

  private void settleAlone(UUID lease, Attempt attempt) {
    List<Attempt> one = List.of(attempt);
    try {
      transaction.executeWithoutResult(_ -> settle(lease, one, true));
    } catch (RuntimeException failure) {
      LOG.error("the outcome of notice {} was not taken", attempt.claim().id(), failure);
      try {
        transaction.executeWithoutResult(_ -> settle(lease, one, false));
      } catch (RuntimeException again) {
        LOG.error(
            "notice {} is tried again when its claim has run out", attempt.claim().id(), again);
      }
    }
  }

  private void settle(UUID lease, List<Attempt> attempts, boolean reporting) {
    Instant now = clock.instant();
    Map<NoticeId, Attempt> byNotice = new HashMap<>();
    List<SettlementStore.Receipt> receipts = new ArrayList<>();
    List<SettlementStore.Again> retries = new ArrayList<>();
    List<SettlementStore.Ended> ends = new ArrayList<>();
    for (Attempt each : attempts) {
      NoticeId notice = each.claim().id();
      byNotice.put(notice, each);
      receipts.add(new SettlementStore.Receipt(ids.next(), notice, each.outcome()));
      switch (Decision.of(each.outcome(), each.claim(), now, random.nextDouble())) {
        case Decision.Retry retry -> retries.add(new SettlementStore.Again(notice, retry.dueAt()));
        case Decision.End end ->
            ends.add(new SettlementStore.Ended(ids.next(), notice, end.progress(), end.reason()));
      }
    }
    store.insertReceipts(receipts, now);
    if (!retries.isEmpty()) {
      store.retry(lease, retries);
    }
    if (!ends.isEmpty()) {
      end(lease, ends, now, reporting ? byNotice : Map.of());
    }
  }

  /// @param reported the attempts of which the lines' keepers are told
  private void end(
      UUID lease, List<SettlementStore.Ended> ends, Instant now, Map<NoticeId, Attempt> reported) {
    Set<NoticeId> held = store.end(lease, ends, now);
    List<SettlementStore.Ended> ours =
        ends.stream().filter(each -> held.contains(each.notice())).toList();
    store.erase(ours);
    store.record(ours.stream().filter(Settlement::isOfLine).toList(), now);
    List<SettlementStore.Ended> dead = ours.stream().filter(SettlementStore.Ended::isDead).toList();
    if (!dead.isEmpty()) {
      store.bury(dead, now);
    }
    report(ours, now, reported);
  }

  private static boolean isOfLine(SettlementStore.Ended ended) {
    FailureReason reason = ended.reason();
    return reason == null || reason.isOfLine();
  }

  private void report(
      List<SettlementStore.Ended> ended, Instant now, Map<NoticeId, Attempt> reported) {
    List<LineOutcomes.Report> reached = new ArrayList<>();
    List<LineOutcomes.Failure> failed = new ArrayList<>();
    for (SettlementStore.Ended each : ended) {
      Attempt attempt = reported.get(each.notice());
      if (attempt == null || attempt.claim().line() == null || !isOfLine(each)) {
        continue;
      }
      LineOutcomes.Report report = report(attempt, attempt.claim().line(), now);
      FailureReason reason = each.reason();
      if (reason == null) {
        reached.add(report);
      } else {
        failed.add(new LineOutcomes.Failure(report, reason));
      }
    }
    keepers
        .orderedStream()
        .forEach(keeper -> {
          if (!reached.isEmpty()) {
            keeper.reached(reached);
          }
          if (!failed.isEmpty()) {
            keeper.failed(failed);
          }
        });
  }

  private static LineOutcomes.Report report(Attempt attempt, UUID line, Instant now) {
    Claim claim = attempt.claim();
    return new LineOutcomes.Report(
        line, claim.cause(), claim.kind(), claim.marking(), now, attempt.outcome().reply());
  }
}
