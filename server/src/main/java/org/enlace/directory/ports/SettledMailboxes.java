package org.enlace.directory.ports;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.enlace.directory.Lines;
import org.enlace.identity.ProvedLines;
import org.enlace.kernel.EmailAddress;
import org.springframework.stereotype.Component;

/// Where the link of a recovery may go. A mailbox that was proved a few days ago only does not
/// serve: whoever enters a line and approves the recovery would need no second person. So long the
/// old line is told, and can speak up.
@Component
class SettledMailboxes implements ProvedLines {
  private static final Duration SETTLING = Duration.ofDays(7);

  private final OutcomeStore store;
  private final Lines lines;
  private final InstantSource clock;

  SettledMailboxes(OutcomeStore store, Lines lines, InstantSource clock) {
    this.store = store;
    this.lines = lines;
    this.clock = clock;
  }

  @Override
  public List<ProvedMail> mailOf(UUID person) {
    return store.provedMail(person, clock.instant().minus(SETTLING));
  }

  @Override
  public void received(UUID person, EmailAddress address) {
    lines.received(person, address);
  }
}
