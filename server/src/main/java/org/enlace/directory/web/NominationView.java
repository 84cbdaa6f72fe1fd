package org.enlace.directory.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.enlace.ui.page.Choice;
import org.enlace.ui.page.TimelineEntry;
import org.jspecify.annotations.Nullable;

/// The page of a nomination.
///
/// @param row what lists tell of it
/// @param open what the reader may do now, as words such as `confirm-removal`
/// @param officer whether the reader acts for the secretariat
/// @param waitsForOther what waits for another officer than the reader: `confirm`,
///   `confirm-removal`, or null
/// @param papers the note, and what it set
/// @param days when it was entered, confirmed, and is asked again
/// @param suspension why it is out of force, or null
/// @param removal that it was asked to end, or null
/// @param notes the State's notes, for acts that need one
/// @param history what was done to it
public record NominationView(
    UUID id,
    NominationRow row,
    String state,
    String holderPath,
    Set<String> open,
    boolean officer,
    @Nullable String waitsForOther,
    Papers papers,
    Days days,
    @Nullable Suspension suspension,
    @Nullable Removal removal,
    List<Objection> objections,
    List<Choice> notes,
    List<TimelineEntry> history) {
  public NominationView {
    open = Set.copyOf(open);
    objections = List.copyOf(objections);
    notes = List.copyOf(notes);
    history = List.copyOf(history);
  }

  /// Whether that act is open to the reader.
  public boolean may(String act) {
    return open.contains(act);
  }

  public String path() {
    return row.path();
  }

  /// The note, and what it set.
  ///
  /// @param note reference and day of the note, or null
  /// @param replaces the name of whom it replaces, or null
  public record Papers(
      @Nullable String note,
      @Nullable String notePath,
      @Nullable String replaces,
      @Nullable String replacesPath,
      @Nullable LocalDate startsOn,
      @Nullable LocalDate endsOn) {}

  /// Days of the entry.
  public record Days(
      Instant enteredAt,
      @Nullable Instant confirmedAt,
      @Nullable Instant dataAt,
      @Nullable LocalDate reviewOn) {}

  /// Why it is out of force.
  ///
  /// @param side who suspended it, in words
  public record Suspension(String side, String reason, Instant at) {}

  /// What was asked for.
  ///
  /// @param by who asked, in words, or null
  public record Removal(@Nullable String by, Instant at) {}

  /// Somebody of the State objects.
  ///
  /// @param role in which, in words
  public record Objection(String role, Instant at, String text) {}
}
