package org.enlace.delivery;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.enlace.kernel.ActorScope;
import org.enlace.kernel.Ids;
import org.enlace.kernel.Secret;
import org.enlace.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Takes what a gateway tells later of a message or a call that it took over: the receipt, how the
/// delivery stands, and the record of the line follow. To be called outside a transaction.
@Component
public class GatewayReports {
  private static final Logger LOG = LoggerFactory.getLogger(GatewayReports.class);
  private static final int LONGEST = 100;
  private static final Duration ANSWERED_WITHIN = Duration.ofDays(1);

  private final ReportStore store;
  private final SettlementStore ends;
  private final Vault vault;
  private final ObjectProvider<LineOutcomes> keepers;
  private final Ids ids;
  private final InstantSource clock;
  private final TransactionTemplate transaction;

  /// What is read and written.
  @Component
  record Rows(ReportStore reports, SettlementStore ends) {}

  GatewayReports(
      Rows rows,
      Vault vault,
      ObjectProvider<LineOutcomes> keepers,
      Ids ids,
      InstantSource clock,
      PlatformTransactionManager transactions) {
    this.store = rows.reports();
    this.ends = rows.ends();
    this.vault = vault;
    this.keepers = keepers;
    this.ids = ids;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
    transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /// Takes a report. One that comes before the notice's own row is kept for it.
  ///
  /// @param reference as the gateway told it when it took the notice over
  /// @param reply a class such as `DELIVRD` or `UNDELIV 001`, never words
  public void take(LineKind kind, String reference, boolean delivered, String reply) {
    if (reference.isEmpty() || reference.length() > LONGEST) {
      return;
    }
    ActorScope.run(
        Claims.TASK,
        () ->
            transaction.executeWithoutResult(_ -> {
              if (store.told(kind, reference, delivered, shortened(reply), clock.instant())) {
                apply(kind, reference);
              }
            }));
  }

  /// What a key that is pressed in a call stands for.
  ///
  /// @param number that was called
  /// @param words that were read out
  public record Answer(String number, String words) {
    /// Prints neither.
    @Override
    public String toString() {
      return "Answer[]";
    }
  }

  /// What a key stands for that is pressed in the call of that reference, within a day.
  public Optional<Answer> answer(LineKind kind, String reference) {
    Instant since = clock.instant().minus(ANSWERED_WITHIN);
    return ActorScope.as(
        Claims.TASK,
        () ->
            Objects.requireNonNull(
                transaction.execute(_ ->
                    store.answer(kind, reference, since).map(sealed -> open(reference, sealed)))));
  }

  private Answer open(String reference, Secret<byte[]> sealed) {
    String text =
        new String(vault.unseal(sealed.reveal(), context(reference)), StandardCharsets.UTF_8);
    int end = text.indexOf('\n');
    return new Answer(text.substring(0, end), text.substring(end + 1));
  }

  private static String context(String reference) {
    return "delivery.report:" + reference;
  }

  /// Notes under which reference a notice was taken over, and, of a call, what a key in it would
  /// answer.
  void sent(LineKind kind, String reference, UUID notice, @Nullable Answer answer) {
    if (reference.isEmpty() || reference.length() > LONGEST) {
      LOG.warn("the gateway's reference of notice {} is of no use", notice);
      return;
    }
    ActorScope.run(
        Claims.TASK,
        () ->
            transaction.executeWithoutResult(_ -> {
              store.sent(
                  kind,
                  reference,
                  notice,
                  answer == null ? null : sealed(reference, answer),
                  clock.instant());
              apply(kind, reference);
            }));
  }

  private byte[] sealed(String reference, Answer answer) {
    String text = answer.number() + "\n" + answer.words();
    return vault.seal(text.getBytes(StandardCharsets.UTF_8), context(reference));
  }

  private void apply(LineKind kind, String reference) {
    store.whole(kind, reference).ifPresent(this::apply);
  }

  private void apply(ReportStore.Whole report) {
    store.insertReceipt(ids.next(), report);
    if (report.delivered()) {
      store.delivered(report.notice());
    } else if (store.undelivered(report.notice())) {
      ends.bury(List.of(ended(report)), report.at());
    }
    ends.record(List.of(ended(report)), report.at());
    UUID line = report.line();
    if (line != null) {
      LineOutcomes.Report told =
          new LineOutcomes.Report(
              line, report.cause(), report.kind(), report.marking(), report.at(), report.reply());
      Instant before = report.delivered() ? null : store.lastSuccess(line, report.notice());
      keepers
          .orderedStream()
          .forEach(keeper -> {
            if (report.delivered()) {
              keeper.reached(List.of(told));
            } else {
              keeper.bounced(List.of(new LineOutcomes.Bounce(told, FailureReason.REFUSED, before)));
            }
          });
    }
  }

  private SettlementStore.Ended ended(ReportStore.Whole report) {
    return report.delivered()
        ? new SettlementStore.Ended(ids.next(), report.notice(), Progress.ACCEPTED, null)
        : new SettlementStore.Ended(
            ids.next(), report.notice(), Progress.REFUSED, FailureReason.REFUSED);
  }

  private static String shortened(String reply) {
    String plain = reply.replaceAll("[^A-Za-z0-9 ._-]", "");
    return plain.length() > 40 ? plain.substring(0, 40) : plain;
  }
}
