package org.enlace.cli;

/// Ends a command early with what was found.
final class Failure extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Finding finding;

  Failure(Finding finding) {
    super(finding.key());
    this.finding = finding;
  }

  Finding finding() {
    return finding;
  }
}
