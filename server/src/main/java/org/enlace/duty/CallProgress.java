package org.enlace.duty;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// How the calling goes, for the contacts of the State that is called. Others see none of it: see
/// [Escalations#standing] for what both States may know.
@Component
public class CallProgress {
  private final CallProgressStore store;

  CallProgress(CallProgressStore store) {
    this.store = store;
  }

  /// Of the last calling about a subject.
  @Transactional(readOnly = true)
  public Optional<Progress> of(String occasion, UUID subject) {
    return store.last(occasion, subject);
  }
}
