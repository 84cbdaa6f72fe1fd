package org.enlace.directory;

import java.util.Collection;
import java.util.Set;
import org.enlace.ledger.LogFindings;
import org.springframework.stereotype.Component;

/// What of the directory is not as the log says it was entered. It is shown as not verified, and
/// never left out.
@Component
public class Unverified {
  private final LogFindings findings;

  Unverified(LogFindings findings) {
    this.findings = findings;
  }

  /// Which of these subjects, such as `line:0199…` or `key:0199…`, do not verify.
  public Set<String> among(Collection<String> subjects) {
    return findings.unverified(subjects);
  }
}
