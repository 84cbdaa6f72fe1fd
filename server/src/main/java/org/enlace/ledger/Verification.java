package org.enlace.ledger;

import java.util.List;

/// What came of verifying the log against the openings that are kept.
public sealed interface Verification {
  /// All is as it was recorded. Personal fields may be erased.
  ///
  /// @param leaves how many leaves there are
  record Sound(long leaves) implements Verification {}

  /// Something is not.
  ///
  /// @param faults the first thousand
  record Broken(long leaves, List<Fault> faults) implements Verification {
    public Broken {
      faults = List.copyOf(faults);
    }
  }
}
