package org.enlace.duty.web;

import java.util.List;
import java.util.Map;
import org.enlace.ui.page.Choice;
import org.jspecify.annotations.Nullable;

/// The editor of a roster's next version, as a template draws it.
///
/// @param path of the draft
/// @param roster the path of the roster
/// @param days the names of the weekdays, by their number
/// @param preview what was saved would come to; null where nothing was saved yet
public record RosterDraftView(
    String path,
    String roster,
    String title,
    RosterForm form,
    Choices choices,
    Map<Integer, String> days,
    @Nullable Preview preview) {

  /// What the form offers.
  public record Choices(List<Choice> zones, List<Choice> units, List<Choice> members) {}

  /// What the saved draft would come to in the coming weeks.
  ///
  /// @param effective from when it would hold, as a field's value
  /// @param zone by whose clock
  public record Preview(
      String effective, String zone, List<RosterView.Shift> shifts, List<String> warnings) {}
}
