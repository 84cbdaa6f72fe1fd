package org.enlace.ledger.tree;

import org.enlace.protocol.log.SignedCheckpoint;

/// What came of looking whether there is something to sign.
public sealed interface Signed {
  /// The newest checkpoint covers every entry.
  ///
  /// @param isNew whether it was signed just now
  record Current(SignedCheckpoint checkpoint, boolean isNew) implements Signed {}

  /// Nothing was signed, since it would contradict what was signed before.
  record Refused(Reason reason) implements Signed {}

  /// Why nothing is signed.
  enum Reason {
    /// There are fewer entries than were signed before.
    SMALLER,
    /// The entries do not begin with those that were signed before.
    ANOTHER_TREE,
    /// Leaves or nodes are missing.
    INCOMPLETE,
    /// What was kept outside the database is not a checkpoint of this site's logs.
    KEPT_UNKNOWN
  }
}
