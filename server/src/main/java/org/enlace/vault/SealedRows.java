package org.enlace.vault;

/// A room that keeps small sealed values in rows of its own. Implementations are beans.
public interface SealedRows {
  /// Seals again, with [Vault#reseal], each kept value that is not sealed with the newest site key,
  /// and tells how many those were. It is called outside a transaction, as a task.
  int resealAll();
}
