package org.enlace.duty.web;

import java.util.List;
import org.enlace.ui.page.Choice;
import org.enlace.ui.page.Tone;
import org.jspecify.annotations.Nullable;

/// The duty that the reader keeps, as a template draws it.
///
/// @param own of the reader and their desks
/// @param others of the other contacts of the State, for its nominators
public record DutyView(List<KeptRow> own, List<KeptRow> others) {
  public DutyView {
    own = List.copyOf(own);
    others = List.copyOf(others);
  }

  /// One person or desk.
  ///
  /// @param path of the form that changes it
  /// @param duty in which way it is on duty now
  /// @param until when that changes, in words, or null
  /// @param week the hours of a usual week, a day each
  /// @param closures the closures that are not over, or null
  public record KeptRow(
      String path,
      String name,
      Tone tone,
      String duty,
      @Nullable String until,
      String mode,
      String zone,
      List<DayRow> week,
      @Nullable String closures) {}

  /// One day of a usual week.
  public record DayRow(String day, String hours) {}

  /// The form for one person or desk.
  ///
  /// @param path where it posts
  /// @param days the fields of the days
  public record FormView(
      String path,
      String name,
      DutyForm form,
      List<Choice> modes,
      List<Choice> zones,
      List<DayField> days) {}

  /// The field of one day.
  public record DayField(String name, String label, String value) {}
}
