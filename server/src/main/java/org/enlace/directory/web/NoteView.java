package org.enlace.directory.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A note verbale, with what it named.
///
/// @param state the State's code
/// @param name the State's name
/// @param sender the mailbox from which it came, or null where it came on paper
/// @param by who entered it, as far as the reader may know, or null
/// @param rows what it named
/// @param enters whether the reader may enter more from it
public record NoteView(
    String path,
    String id,
    String state,
    String name,
    String reference,
    LocalDate datedOn,
    LocalDate receivedOn,
    @Nullable String sender,
    boolean scanned,
    @Nullable String by,
    Instant enteredAt,
    List<NominationRow> rows,
    boolean enters) {
  public NoteView {
    rows = List.copyOf(rows);
  }
}
