package org.enlace.protocol.log;

import java.util.ArrayList;
import java.util.List;
import org.enlace.protocol.Refusal;
import org.enlace.protocol.Refusal.Reason;
import org.jspecify.annotations.Nullable;

/// A proof that can be handed on and verified offline (C2SP tlog-proof): a leaf's place, the path
/// to the root, and the signed checkpoint.
///
/// @param extra what the application adds, in base64, or null; nothing vouches for it
/// @param inclusion the place and the path; its size is the checkpoint's
/// @param checkpoint the signed checkpoint
public record LogProof(
    @Nullable String extra, InclusionProof inclusion, SignedCheckpoint checkpoint) {
  /// The most bytes of a proof.
  public static final int LARGEST_BYTES = SignedNote.LARGEST_BYTES * 2;

  private static final String FIRST_LINE = "c2sp.org/tlog-proof@v1\n";
  private static final String EXTRA = "extra ";
  private static final String INDEX = "index ";

  public LogProof {
    if (extra != null) {
      StrictBase64.parse(extra);
    }
    if (inclusion.size() != checkpoint.checkpoint().size()) {
      throw wrong();
    }
  }

  /// A proof without anything added.
  public LogProof(InclusionProof inclusion, SignedCheckpoint checkpoint) {
    this(null, inclusion, checkpoint);
  }

  /// Reads the bytes of a proof.
  public static LogProof parse(byte[] bytes) {
    String text = NoteText.read(bytes, LARGEST_BYTES);
    int end = text.indexOf("\n\n");
    if (!text.startsWith(FIRST_LINE) || end < FIRST_LINE.length()) {
      throw wrong();
    }
    List<String> lines =
        new ArrayList<>(List.of(text.substring(FIRST_LINE.length(), end).split("\n", -1)));
    SignedCheckpoint checkpoint = SignedCheckpoint.of(SignedNote.parse(text.substring(end + 2)));
    String extra =
        lines.getFirst().startsWith(EXTRA) ? lines.removeFirst().substring(EXTRA.length()) : null;
    if (lines.isEmpty() || !lines.getFirst().startsWith(INDEX)) {
      throw wrong();
    }
    long index = Decimal.parse(lines.removeFirst().substring(INDEX.length()));
    List<TreeHash> path = lines.stream().map(TreeHash::parse).toList();
    return new LogProof(
        extra, new InclusionProof(index, checkpoint.checkpoint().size(), path), checkpoint);
  }

  /// The bytes of the proof.
  public byte[] bytes() {
    StringBuilder text = new StringBuilder(FIRST_LINE);
    if (extra != null) {
      text.append(EXTRA).append(extra).append('\n');
    }
    text.append(INDEX).append(inclusion.index()).append('\n');
    inclusion.path().forEach(hash -> text.append(hash.base64()).append('\n'));
    return NoteText.utf8(text.append('\n').append(checkpoint.note().print()).toString());
  }

  /// Whether the proof leads from the leaf to the root of its checkpoint. Who signed the checkpoint
  /// is asked apart.
  public boolean leadsFrom(TreeHash leaf) {
    return inclusion.leadsFrom(leaf, checkpoint.checkpoint().root());
  }

  private static Refusal wrong() {
    return new Refusal(
        Reason.NOT_IN_FORM,
        "a proof is its first line, an index, the hashes, an empty line and a checkpoint");
  }
}
