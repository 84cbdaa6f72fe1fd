package org.enlace.platform.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.enlace.delivery.Composition;
import org.enlace.delivery.FailureReason;
import org.enlace.delivery.LineAddress;
import org.enlace.delivery.LineKind;
import org.enlace.delivery.LineOutcomes;
import org.enlace.delivery.LineRecords;
import org.enlace.delivery.Notice;
import org.enlace.delivery.Notices;
import org.enlace.delivery.Wording;
import org.enlace.directory.Line.Kind;
import org.enlace.kernel.EmailAddress;
import org.enlace.kernel.Ids;
import org.enlace.kernel.LanguageTag;
import org.enlace.kernel.Marking;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/// What came of earlier notices to the demonstration's lines: most were reached some time ago, some
/// never, and of some mailboxes one of the last ten notices did not arrive. Two States have one
/// more that does not, since the demonstration's receiver refuses its mailbox as full.
@Component
@ConditionalOnBooleanProperty("enlace.demonstration")
class DemoRecords {
  private static final Set<String> UNDELIVERED = Set.of("UY", "CR");
  private static final EmailAddress FULL = new EmailAddress(DemoMailbox.FULL + "@enlace.example");

  private final List<LineOutcomes> outcomes;
  private final LineRecords records;
  private final Notices notices;
  private final Ids ids;
  private final InstantSource clock;

  DemoRecords(
      List<LineOutcomes> outcomes,
      LineRecords records,
      Notices notices,
      Ids ids,
      InstantSource clock) {
    this.outcomes = List.copyOf(outcomes);
    this.records = records;
    this.notices = notices;
    this.ids = ids;
    this.clock = clock;
  }

  /// Writes it down. As a task, in a transaction.
  void remember(List<DemoLines.Added> added) {
    added.stream().filter(DemoRecords::wasReached).forEach(this::reached);
    records.remember(
        added.stream()
            .filter(line -> line.kind() == Kind.EMAIL && wasReached(line))
            .flatMap(line -> IntStream.range(0, 10).mapToObj(notice -> outcome(line, notice)))
            .toList());
    added.stream()
        .filter(line -> line.kind() == Kind.EMAIL)
        .filter(line -> UNDELIVERED.contains(line.state().value()))
        .limit(1)
        .forEach(this::stageUndelivered);
  }

  private void stageUndelivered(DemoLines.Added line) {
    Wording wording =
        Composition.in(new LanguageTag("es"), "Revise sus datos en el directorio")
            .paragraph("Revise si sus medios de contacto siguen al día.")
            .finish();
    notices.stage(
        Notice.of(
            ids.next(),
            "directory.review",
            Marking.REAL,
            LineAddress.email(line.id(), line.state(), FULL),
            wording));
  }

  /// One of the last ten notices to a mailbox: of some, one did not arrive.
  private LineRecords.Remembered outcome(DemoLines.Added line, int notice) {
    Instant at = lastReached(line).minus(Duration.ofDays((3L + line.place() % 5) * notice));
    boolean failed = line.place() % 4 == 1 && notice == 2 + line.place() % 7;
    FailureReason reason = line.place() % 8 == 1 ? FailureReason.FULL : FailureReason.NOT_IN_TIME;
    return new LineRecords.Remembered(
        ids.next(),
        ids.next(),
        line.id(),
        LineKind.EMAIL,
        line.state(),
        at,
        failed ? reason : null);
  }

  private static boolean wasReached(DemoLines.Added line) {
    return switch (line.kind()) {
      case EMAIL -> line.person() || line.place() % 7 != 1;
      case PHONE -> line.person() || line.place() % 3 != 2;
      case SMS, SIGNAL, MATRIX, PORTAL, WEB_PUSH, WEBHOOK -> line.place() % 2 == 0;
    };
  }

  private void reached(DemoLines.Added line) {
    List<LineOutcomes.Report> reports =
        List.of(
            new LineOutcomes.Report(
                line.id(), ids.next(), "demonstration", Marking.CHECK, lastReached(line), "250"));
    outcomes.forEach(each -> each.reached(reports));
  }

  private Instant lastReached(DemoLines.Added line) {
    int days =
        switch (line.kind()) {
          case EMAIL -> 2 + line.place() * 13 % 60;
          case PHONE, SMS -> 9 + line.place() * 7 % 60;
          case SIGNAL, MATRIX, PORTAL, WEB_PUSH, WEBHOOK -> 5 + line.place() * 11 % 60;
        };
    return clock.instant().minus(Duration.ofDays(days)).minus(Duration.ofMinutes(137));
  }
}
