package org.enlace.protocol.log;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.enlace.protocol.Refusal;
import org.enlace.protocol.Refusal.Reason;

/// A text and the signatures under it (C2SP signed-note). Nothing that it says counts before
/// [#verifiedBy] named the keys that signed it.
///
/// @param text the text, with the end of its last line
/// @param signatures at least one, at most [#MOST_SIGNATURES]
public record SignedNote(String text, List<NoteSignature> signatures) {
  /// The most bytes of a note with its signatures.
  public static final int LARGEST_BYTES = 262_144;

  /// The most signatures that are read.
  public static final int MOST_SIGNATURES = 64;

  public SignedNote {
    signatures = List.copyOf(signatures);
    NoteText.requirePlain(text);
    if (!text.endsWith("\n") || signatures.isEmpty()) {
      throw wrong();
    }
    if (signatures.size() > MOST_SIGNATURES) {
      throw new Refusal(Reason.TOO_LARGE, "a note has at most " + MOST_SIGNATURES + " signatures");
    }
  }

  /// Reads the bytes of a note.
  public static SignedNote parse(byte[] bytes) {
    return parse(NoteText.read(bytes, LARGEST_BYTES));
  }

  static SignedNote parse(String note) {
    int end = note.lastIndexOf("\n\n");
    if (end < 0 || !note.endsWith("\n") || end + 2 == note.length()) {
      throw wrong();
    }
    String[] lines = note.substring(end + 2, note.length() - 1).split("\n", MOST_SIGNATURES + 2);
    List<NoteSignature> signatures = new ArrayList<>();
    for (String line : lines) {
      signatures.add(NoteSignature.parse(line));
    }
    return new SignedNote(note.substring(0, end + 1), signatures);
  }

  /// The whole note as text.
  public String print() {
    StringBuilder note = new StringBuilder(text).append('\n');
    signatures.forEach(signature -> note.append(signature.line()));
    return note.toString();
  }

  /// The bytes of the whole note.
  public byte[] bytes() {
    return NoteText.utf8(print());
  }

  /// The same text with more signatures; one that is there already is not repeated.
  public SignedNote with(Collection<NoteSignature> more) {
    List<NoteSignature> all = new ArrayList<>(signatures);
    more.stream().filter(each -> !all.contains(each)).forEach(all::add);
    return new SignedNote(text, all);
  }

  /// Which of the keys signed the text. Signatures of other keys are passed over.
  ///
  /// @throws Refusal where the signature of one of the keys is wrong: then nothing of the note
  ///   counts
  public List<VerifierKey> verifiedBy(Collection<VerifierKey> keys) {
    List<VerifierKey> verified = new ArrayList<>();
    for (NoteSignature signature : signatures) {
      for (VerifierKey key : keys) {
        if (key.isNamedBy(signature)) {
          if (!key.verifies(text, signature)) {
            throw new Refusal(Reason.WRONG_SIGNATURE, "a signature of a known key is wrong");
          }
          verified.add(key);
        }
      }
    }
    return verified.stream().distinct().toList();
  }

  private static Refusal wrong() {
    return new Refusal(
        Reason.NOT_IN_FORM, "a note is a text, an empty line and one or more signatures");
  }
}
