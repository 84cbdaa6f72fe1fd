package org.enlace.ledger.tree;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.enlace.protocol.Refusal;
import org.enlace.protocol.log.NoteSigner;
import org.enlace.protocol.log.SignedCheckpoint;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Opens the first log of a site and, after a restore that fell behind what had been signed, a
/// successor. To be called as a task, in a transaction that holds the lock on the end of the log.
@Component
public class LogOpening {
  private final TreeStore store;
  private final LogKeys keys;
  private final KeptCheckpoint kept;
  private final InstantSource clock;
  private final URI site;

  LogOpening(
      TreeStore store,
      LogKeys keys,
      KeptCheckpoint kept,
      InstantSource clock,
      @Value("${enlace.base-url:http://localhost:8080}") URI site) {
    this.store = store;
    this.keys = keys;
    this.kept = kept;
    this.clock = clock;
    this.site = site;
  }

  /// Opens what is to be opened.
  ///
  /// @return the log that was opened, if one was
  public Optional<LogRow> openWhereDue() {
    store.lockSigning();
    List<LogRow> logs = store.logs();
    if (logs.isEmpty()) {
      return Optional.of(open(1, 0, Optional.empty(), Optional.empty()));
    }
    Optional<Instant> restoration = store.restoration();
    if (restoration.isEmpty()) {
      return Optional.empty();
    }
    store.settleRestorations(clock.instant());
    LogRow last = logs.getLast();
    return lost(last)
        .map(lost -> open(last.number() + 1, store.end(), Optional.of(lost), restoration));
  }

  /// The newest checkpoint known of a log that cannot go on: where the restored log does not begin
  /// with what was signed, and where nothing outside the database tells what was signed.
  private Optional<SignedCheckpoint> lost(LogRow log) {
    Optional<SignedCheckpoint> outside = kept.read();
    if (outside.isEmpty()) {
      return store.latest(log);
    }
    return outside
        .filter(known -> known.checkpoint().origin().equals(log.origin()))
        .filter(known -> !known.verifiedBy(log.keys()).isEmpty())
        .filter(known -> !goesOnFrom(log, known));
  }

  private boolean goesOnFrom(LogRow log, SignedCheckpoint known) {
    try {
      var tree = store.tree(log, store.end() - log.first());
      return Signing.contradiction(tree, Optional.of(known)).isEmpty();
    } catch (Refusal _) {
      return false;
    }
  }

  private LogRow open(
      int number,
      long first,
      Optional<SignedCheckpoint> predecessor,
      Optional<Instant> restoration) {
    String origin = site.getAuthority() + "/log" + (number == 1 ? "" : "/" + number);
    byte[] seeds = keys.draw();
    List<NoteSigner> signers = LogKeys.of(origin, seeds);
    var log =
        new LogRow(
            number,
            origin,
            first,
            signers.stream().map(NoteSigner::verifier).toList(),
            predecessor);
    store.open(log, clock.instant(), restoration);
    keys.keep(number, seeds);
    return log;
  }
}
