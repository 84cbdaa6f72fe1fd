package org.enlace.request;

import java.util.Locale;
import java.util.Optional;
import org.enlace.kernel.StateCode;
import org.enlace.ui.api.Paging;
import org.jspecify.annotations.Nullable;

/// Which requests are asked for, the newest first.
///
/// @param box those sent to the actor's State (at a desk: referred to it), or those sent by it (at
///   a desk: copied to it)
/// @param open only those that still move, or only those that do not; null: both. What came in
///   moves until it has an outcome; what went out moves until its sender is done with it
/// @param state only those in the state of that word, such as `answered`; null: any
/// @param with only those with that other State; null: any
public record RequestQuery(
    Box box,
    @Nullable Boolean open,
    @Nullable String state,
    @Nullable StateCode with,
    Paging paging) {

  /// Came in, or went out.
  public enum Box {
    IN,
    OUT;

    /// Reads the word on the wire; anything else is empty.
    public static Optional<Box> parse(String text) {
      return switch (text.toLowerCase(Locale.ROOT)) {
        case "in" -> Optional.of(IN);
        case "out" -> Optional.of(OUT);
        default -> Optional.empty();
      };
    }
  }
}
