package org.enlace.duty.ladder;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.enlace.delivery.LineKind;
import org.enlace.directory.Line;

/// What ladders know of the kinds of line.
public final class Kinds {
  /// They lie in a box until somebody looks, and wake nobody.
  private static final Set<LineKind> QUIET = Set.of(LineKind.EMAIL, LineKind.WEBHOOK);

  private Kinds() {}

  /// The kind by which a line of the directory is rung; empty where nothing rings it.
  public static Optional<LineKind> of(Line line) {
    return line.kind().notices();
  }

  /// Whether it may be rung although nobody said when he is there.
  static boolean isQuiet(LineKind kind) {
    return QUIET.contains(kind);
  }

  /// The word on the wire, such as `web-push`.
  public static String word(LineKind kind) {
    return kind.word();
  }

  /// Reads the word on the wire; anything else is empty.
  public static Optional<LineKind> parse(String word) {
    return Stream.of(LineKind.values()).filter(each -> word(each).equals(word)).findFirst();
  }
}
