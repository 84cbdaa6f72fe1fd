package org.enlace.ledger;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Raises the alarm: in the server's log, and to whoever must be told.
@Component
class LogAlarms {
  private static final Logger LOG = LoggerFactory.getLogger(LogAlarms.class);

  private final ObjectProvider<LogAlarm> bearers;

  LogAlarms(ObjectProvider<LogAlarm> bearers) {
    this.bearers = bearers;
  }

  void raise(List<LogFinding> fresh) {
    LOG.error(
        "THE LEDGER DOES NOT VERIFY, in {} places; the first: {}. See \"When something does not"
            + " verify\"",
        fresh.size(),
        fresh.getFirst());
    bearers.forEach(bearer -> bearer.raised(fresh));
  }
}
