package org.enlace.identity;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What an API token may touch: a room of the product, to read or to write, such as
/// `directory:read`. Writing includes reading.
public record Scope(String room, Kind kind) implements Comparable<Scope> {
  private static final Pattern ROOM = Pattern.compile("[a-z]{2,20}");

  public Scope {
    if (!ROOM.matcher(room).matches()) {
      throw new IllegalArgumentException("a room is 2 to 20 small letters");
    }
  }

  /// Reading, or reading and writing.
  public enum Kind {
    READ,
    WRITE
  }

  /// Reads `<room>:read` or `<room>:write`; anything else is empty.
  public static Optional<Scope> parse(String text) {
    int colon = text.indexOf(':');
    String room = colon < 0 ? "" : text.substring(0, colon);
    if (!ROOM.matcher(room).matches()) {
      return Optional.empty();
    }
    return switch (text.substring(colon + 1)) {
      case "read" -> Optional.of(new Scope(room, Kind.READ));
      case "write" -> Optional.of(new Scope(room, Kind.WRITE));
      default -> Optional.empty();
    };
  }

  /// Whether holding this suffices where `needed` is asked for.
  public boolean covers(Scope needed) {
    return room.equals(needed.room) && (kind == Kind.WRITE || needed.kind == Kind.READ);
  }

  @Override
  public int compareTo(Scope other) {
    return toString().compareTo(other.toString());
  }

  @Override
  public String toString() {
    return room + ":" + kind.name().toLowerCase(Locale.ROOT);
  }
}
