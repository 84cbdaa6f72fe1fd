package org.enlace.vault;

/// What came of storing a stream.
public sealed interface Storing {
  /// It is sealed and stored; it stays if the transaction does.
  ///
  /// @param size how many bytes it had
  /// @param sealedSize how many bytes it has sealed
  /// @param sealedHash SHA-256 of the sealed bytes as base64url without padding: what an envelope
  ///   names the content by. It stays the same when the object is wrapped by another site key or
  ///   gets other readers
  record Stored(VaultId id, long size, long sealedSize, String sealedHash) implements Storing {}

  /// It had more bytes than allowed; nothing of it is kept.
  ///
  /// @param largest how many bytes were allowed
  record TooLarge(long largest) implements Storing {}
}
