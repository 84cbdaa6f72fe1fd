package org.enlace.protocol.log;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// A checkpoint with the signatures under it. What it says counts as far as [#verifiedBy] tells.
///
/// @param checkpoint what is signed
/// @param note the note itself
public record SignedCheckpoint(Checkpoint checkpoint, SignedNote note) {
  public SignedCheckpoint {
    if (!checkpoint.text().equals(note.text())) {
      throw new IllegalArgumentException("the note is of another checkpoint");
    }
  }

  /// Signs a checkpoint.
  public static SignedCheckpoint sign(
      Checkpoint checkpoint, Instant at, Collection<NoteSigner> signers) {
    List<NoteSignature> signatures =
        signers.stream().map(signer -> signer.sign(checkpoint.text(), at)).toList();
    return new SignedCheckpoint(checkpoint, new SignedNote(checkpoint.text(), signatures));
  }

  /// Reads the bytes of a signed checkpoint.
  public static SignedCheckpoint parse(byte[] bytes) {
    return of(SignedNote.parse(bytes));
  }

  static SignedCheckpoint of(SignedNote note) {
    return new SignedCheckpoint(Checkpoint.parse(note.text()), note);
  }

  /// The bytes of the note.
  public byte[] bytes() {
    return note.bytes();
  }

  /// Which of the keys signed it.
  ///
  /// @throws org.enlace.protocol.Refusal where a signature of one of the keys is wrong
  public List<VerifierKey> verifiedBy(Collection<VerifierKey> keys) {
    return note.verifiedBy(keys);
  }

  /// When that key cosigned it; empty where it did not, or signs without a time.
  public Optional<Instant> cosignedAt(VerifierKey key) {
    if (!key.type().isCosignature()) {
      return Optional.empty();
    }
    return note.signatures().stream()
        .filter(each -> key.verifies(note.text(), each))
        .map(VerifierKey::timeOf)
        .max(Instant::compareTo);
  }

  /// The same checkpoint with more signatures.
  public SignedCheckpoint with(Collection<NoteSignature> more) {
    return new SignedCheckpoint(checkpoint, note.with(more));
  }
}
