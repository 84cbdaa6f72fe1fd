package org.enlace.protocol.log;

import java.util.List;
import org.enlace.protocol.Refusal;
import org.enlace.protocol.Refusal.Reason;

/// The head of a log's tree: how many entries, and the root over them (C2SP tlog-checkpoint).
///
/// @param origin which log
/// @param size how many leaves
/// @param root the root over them
/// @param extensions further lines, of which this software writes none
public record Checkpoint(String origin, long size, TreeHash root, List<String> extensions) {
  public Checkpoint {
    extensions = List.copyOf(extensions);
    if (size < 0 || isNoLine(origin) || extensions.stream().anyMatch(Checkpoint::isNoLine)) {
      throw wrong();
    }
  }

  /// A checkpoint without further lines.
  public Checkpoint(String origin, long size, TreeHash root) {
    this(origin, size, root, List.of());
  }

  private static boolean isNoLine(String line) {
    return line.isEmpty() || line.indexOf('\n') >= 0;
  }

  /// Reads the text of the note, without signatures.
  static Checkpoint parse(String text) {
    if (!text.endsWith("\n")) {
      throw wrong();
    }
    List<String> lines = List.of(text.substring(0, text.length() - 1).split("\n", -1));
    if (lines.size() < 3) {
      throw wrong();
    }
    return new Checkpoint(
        lines.get(0),
        Decimal.parse(lines.get(1)),
        TreeHash.parse(lines.get(2)),
        lines.subList(3, lines.size()));
  }

  /// The text that is signed.
  public String text() {
    StringBuilder text = new StringBuilder();
    text.append(origin).append('\n').append(size).append('\n').append(root.base64()).append('\n');
    extensions.forEach(line -> text.append(line).append('\n'));
    return text.toString();
  }

  private static Refusal wrong() {
    return new Refusal(
        Reason.NOT_IN_FORM,
        "a checkpoint is an origin, a size, a root hash and further lines, none of them empty");
  }
}
