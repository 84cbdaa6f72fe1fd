package org.enlace.directory;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Has the owners of lines that fail told by their other lines, and those who keep the State's
/// entries with them: once a week at most for each line, since every notice to it fails.
@Component
public class FailingLines {
  private static final Duration ONCE_IN = Duration.ofDays(7);

  private final FailingStore store;
  private final Tellings tellings;
  private final InstantSource clock;

  FailingLines(FailingStore store, Tellings tellings, InstantSource clock) {
    this.store = store;
    this.tellings = tellings;
    this.clock = clock;
  }

  /// Tells of lines whose failure is noted, in the transaction that notes it.
  @Transactional(propagation = Propagation.MANDATORY)
  public void tell(Collection<UUID> lines) {
    Instant now = clock.instant();
    for (FailingStore.Failing each : store.untoldSince(lines, now.minus(ONCE_IN), now)) {
      tellings.tell(Telling.Kind.LINE_FAILED, each.line(), each.state(), null);
    }
  }
}
