package org.enlace.directory.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// When a contact declares to be there, in its own time and the reader's.
///
/// @param mode the declaration, in words
/// @param zone the contact's zone
/// @param there what time it is there, with the place
/// @param here what time it is for the reader, or null where that is the same
/// @param week the open hours of a usual week
/// @param closures days on which it is closed, in words
public record HoursView(
    String mode,
    String zone,
    String there,
    @Nullable String here,
    List<Span> week,
    List<String> closures) {
  public HoursView {
    week = List.copyOf(week);
    closures = List.copyOf(closures);
  }

  /// Hours of one day.
  ///
  /// @param day the weekday there
  /// @param there from when to when
  /// @param here the same for the reader, or null where that is the same
  public record Span(String day, String there, @Nullable String here) {}
}
