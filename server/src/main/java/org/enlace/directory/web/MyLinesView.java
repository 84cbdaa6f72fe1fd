package org.enlace.directory.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One's own lines and devices.
///
/// @param owners the persons and desks that the reader is, each with its lines in their order
/// @param key the site's key for browsers
public record MyLinesView(List<Owner> owners, String key) {
  public MyLinesView {
    owners = List.copyOf(owners);
  }

  /// A person or a desk.
  public record Owner(OwnerView owner, List<Row> lines) {
    public Owner {
      lines = List.copyOf(lines);
    }
  }

  /// A line.
  ///
  /// @param takes whether notices go to it
  /// @param unproved whether it is still to be proved
  /// @param why why no notices go to it, or null
  public record Row(LineView line, boolean takes, boolean unproved, @Nullable String why) {}
}
