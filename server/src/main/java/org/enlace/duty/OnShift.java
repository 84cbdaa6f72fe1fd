package org.enlace.duty;

import java.util.List;
import java.util.UUID;
import org.enlace.directory.Line;

/// A place in a published roster.
///
/// @param layer 1 answers first, 2 is its deputy, and so on
/// @param person who is on duty: the contact itself, or somebody who acts for the desk
/// @param lines of somebody who stands duty for a desk: their own lines, to be tried after the
///   desk's, as far as the caller may see them; else none
public record OnShift(int layer, UUID person, List<Line> lines) {
  public OnShift {
    lines = List.copyOf(lines);
  }
}
