package org.enlace.vault;

/// What came of storing a stream.
public sealed interface Storing {
  /// It is sealed and stored; it stays if the transaction does.
  ///
  /// @param size how many bytes it had
  record Stored(VaultId id, long size) implements Storing {}

  /// It had more bytes than allowed; nothing of it is kept.
  ///
  /// @param largest how many bytes were allowed
  record TooLarge(long largest) implements Storing {}
}
