package org.enlace.ui.page;

import java.util.List;

/// What the public may know of the size of the network: bands, never numbers, and only for the
/// network as a whole. The room that owns the directory implements it.
public interface PublicCounts {
  /// The bands in the order in which they are shown; may be empty.
  List<Band> bands();

  /// One count as a band. Both are nothing, or 10, 20, 50 and their tenfolds.
  ///
  /// @param textKey the key of its text, which takes `from` and `below`
  /// @param from the band's lower end, inclusive
  /// @param below the band's upper end, exclusive
  record Band(String textKey, int from, int below) {}
}
