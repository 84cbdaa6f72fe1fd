package org.enlace.ledger;

import java.util.Optional;
import org.enlace.ledger.tree.LogOpening;
import org.enlace.ledger.tree.LogRow;
import org.enlace.protocol.log.SignedCheckpoint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Opens the log that the site needs at its start, and records in a successor which log it
/// succeeds.
@Component
class LogOpener {
  private static final Logger LOG = LoggerFactory.getLogger(LogOpener.class);

  private final LogOpening opening;
  private final LedgerStore entries;
  private final Ledger ledger;

  LogOpener(LogOpening opening, LedgerStore entries, Ledger ledger) {
    this.opening = opening;
    this.entries = entries;
    this.ledger = ledger;
  }

  /// The end of the log is locked, so the entry that names the log before is the successor's first.
  void open() {
    entries.lockEnd();
    Optional<LogRow> opened = opening.openWhereDue();
    opened.ifPresent(log -> LOG.info("the log {} is opened", log.origin()));
    opened.flatMap(LogRow::predecessor).ifPresent(lost -> record(opened.orElseThrow(), lost));
  }

  private void record(LogRow log, SignedCheckpoint lost) {
    LOG.warn(
        "the log {} is closed at {} entries: this site was restored from a backup that is older",
        lost.checkpoint().origin(),
        lost.checkpoint().size());
    ledger.record(
        Change.of("ledger.log.opened", "log:" + log.number())
            .with("origin", log.origin())
            .with("predecessor", lost.note().print()));
  }
}
