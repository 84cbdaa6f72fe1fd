package org.enlace.directory.web;

import java.time.Instant;
import java.util.List;
import org.enlace.ui.page.Tone;
import org.jspecify.annotations.Nullable;

/// A nomination in a list, in words.
///
/// @param path of its page
/// @param state the State's name
/// @param desk whether it names a desk
/// @param office post and institution, or empty
/// @param network the network's name
/// @param rank 1 is the first to be tried
/// @param standing where it stands, and what else is to be known of it
/// @param since since when it stands there
public record NominationRow(
    String path,
    String state,
    String name,
    boolean desk,
    String office,
    String category,
    String network,
    int rank,
    List<Badge> standing,
    @Nullable Instant since) {
  public NominationRow {
    standing = List.copyOf(standing);
  }

  /// A word with its colour and shape.
  public record Badge(Tone tone, String text) {}
}
