package org.enlace.protocol.log;

import java.util.ArrayList;
import java.util.List;
import org.enlace.protocol.Refusal;
import org.enlace.protocol.Refusal.Reason;

/// What a witness is asked to cosign (C2SP tlog-witness, `add-checkpoint`): the checkpoint, and the
/// proof that it goes on from the one that the witness cosigned before.
///
/// @param earlier the size that the witness knows, 0 for none
/// @param path the hashes of the consistency proof
/// @param checkpoint the checkpoint with the log's signatures
public record WitnessRequest(long earlier, List<TreeHash> path, SignedCheckpoint checkpoint) {
  /// The most bytes of a request.
  public static final int LARGEST_BYTES = SignedNote.LARGEST_BYTES + 4_096;

  private static final String OLD = "old ";

  public WitnessRequest {
    path = List.copyOf(path);
    if (path.size() > ConsistencyProof.LONGEST_PATH) {
      throw new Refusal(Reason.TOO_LARGE, "a proof has at most 63 hashes");
    }
  }

  /// Reads the body of a request.
  public static WitnessRequest parse(byte[] bytes) {
    String text = NoteText.read(bytes, LARGEST_BYTES);
    int end = text.indexOf("\n\n");
    if (!text.startsWith(OLD) || end < 0) {
      throw wrong();
    }
    List<String> lines = new ArrayList<>(List.of(text.substring(0, end).split("\n", -1)));
    long earlier = Decimal.parse(lines.removeFirst().substring(OLD.length()));
    return new WitnessRequest(
        earlier,
        lines.stream().map(TreeHash::parse).toList(),
        SignedCheckpoint.of(SignedNote.parse(text.substring(end + 2))));
  }

  /// The body of the request.
  public byte[] bytes() {
    StringBuilder text = new StringBuilder(OLD).append(earlier).append('\n');
    path.forEach(hash -> text.append(hash.base64()).append('\n'));
    return NoteText.utf8(text.append('\n').append(checkpoint.note().print()).toString());
  }

  /// The consistency proof up to the checkpoint's size.
  public ConsistencyProof consistency() {
    return new ConsistencyProof(earlier, checkpoint.checkpoint().size(), path);
  }

  /// Reads the signature lines that a witness answers with.
  public static List<NoteSignature> parseAnswer(byte[] bytes) {
    String text = NoteText.read(bytes, SignedNote.LARGEST_BYTES);
    return SignedNote.parse("answer\n\n" + text).signatures();
  }

  private static Refusal wrong() {
    return new Refusal(
        Reason.NOT_IN_FORM,
        "a request is the old size, the hashes, an empty line and a checkpoint");
  }
}
