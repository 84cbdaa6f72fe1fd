package org.enlace.ledger;

/// Something in the log that is not as it was recorded.
///
/// @param position where
/// @param reason what
public record Fault(long position, Reason reason) {
  /// What can be wrong at a position.
  public enum Reason {
    /// There is no leaf here, though there are later ones.
    LEAF_MISSING,
    /// The leaf is not one, or has another hash than it is kept under.
    LEAF_CHANGED,
    /// The leaf has no opening.
    OPENING_MISSING,
    /// The leaf does not commit to the entry that is kept.
    ENTRY_CHANGED,
    /// The entry does not commit to a personal field that is kept.
    PERSONAL_FIELD_CHANGED,
    /// The columns by which the entry is found tell something else than the entry.
    ROW_CHANGED,
    /// The entry's previous one is not the subject's entry before.
    CHAIN_BROKEN
  }
}
