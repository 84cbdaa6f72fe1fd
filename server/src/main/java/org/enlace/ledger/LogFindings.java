package org.enlace.ledger;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door to what does not verify, for everybody who signed in.
@Component
public class LogFindings {
  private final FindingStore store;

  LogFindings(FindingStore store) {
    this.store = store;
  }

  /// All that does not verify now.
  @Transactional(readOnly = true)
  public List<LogFinding> open() {
    return store.open();
  }

  /// Which of these subjects, such as `line:0199…`, do not verify: they are shown as such.
  @Transactional(readOnly = true)
  public Set<String> unverified(Collection<String> subjects) {
    return subjects.isEmpty() ? Set.of() : store.openOf(subjects);
  }

  /// When everything was verified last.
  @Transactional(readOnly = true)
  public Optional<Instant> verifiedAt() {
    return store.verifiedAt();
  }
}
