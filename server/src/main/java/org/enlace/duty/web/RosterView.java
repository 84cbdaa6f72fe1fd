package org.enlace.duty.web;

import java.util.List;
import org.enlace.ui.page.Choice;
import org.enlace.ui.page.Tone;
import org.jspecify.annotations.Nullable;

/// A roster as a template draws it. All but paths is in words.
///
/// @param path of the roster
/// @param title the track
/// @param zone by whose clock it is told
/// @param now who is on duty in each layer
/// @param calendar null where no version was published yet
/// @param warnings what somebody should look at in the next weeks
public record RosterView(
    String path,
    String title,
    String zone,
    List<Layer> now,
    @Nullable Calendar calendar,
    List<String> warnings,
    Rights rights,
    List<Version> versions,
    @Nullable String draft) {
  public RosterView {
    now = List.copyOf(now);
    warnings = List.copyOf(warnings);
    versions = List.copyOf(versions);
  }

  /// What the reader may do.
  ///
  /// @param keeps whether they keep the roster
  /// @param nominates whether they say who keeps it
  /// @param stands whether they stand in it
  public record Rights(boolean keeps, boolean nominates, boolean stands) {}

  /// Who is on duty in one layer.
  ///
  /// @param until in words, or null
  public record Layer(String layer, Tone tone, String who, @Nullable String until) {}

  /// Days of a roster.
  ///
  /// @param kind `week`, `month` or `list`
  /// @param title the days in words
  /// @param days of a week or a month
  /// @param shifts of a list
  /// @param before and `after`: paths of the days before and after
  public record Calendar(
      String kind,
      String title,
      List<Tab> tabs,
      List<Day> days,
      List<Shift> shifts,
      String before,
      String after) {}

  /// Another way to draw the same.
  public record Tab(String label, String path, boolean current) {}

  /// One day.
  ///
  /// @param today whether it is today by the roster's clock
  public record Day(String day, boolean today, List<Shift> shifts) {}

  /// A stretch of one layer.
  ///
  /// @param time from when to when
  /// @param own whether it is the reader's
  /// @param note why it is so, or null
  public record Shift(
      String layer, String time, String who, Tone tone, boolean own, @Nullable String note) {}

  /// A published version.
  public record Version(String number, String effective, String published) {}

  /// What departs from the rotation, with the forms that change it.
  ///
  /// @param swaps that wait for an answer
  /// @param standIns that are not over
  public record Changes(
      List<SwapRow> swaps, List<StandInRow> standIns, List<Choice> layers, Choices choices) {}

  /// What the forms offer.
  ///
  /// @param members who may stand in the roster
  /// @param own the reader's own coming shifts
  /// @param theirs the coming shifts of others
  /// @param persons who may keep it
  public record Choices(
      List<Choice> members, List<Choice> own, List<Choice> theirs, List<Choice> persons) {}

  /// A swap that waits.
  ///
  /// @param answers whether the reader was asked
  /// @param withdraws whether the reader asked
  public record SwapRow(String path, String text, boolean answers, boolean withdraws) {}

  /// Somebody who takes over for a time.
  public record StandInRow(String path, String text) {}

  /// A roster in the list.
  public record Row(String path, String title, List<Layer> now, int warnings, boolean published) {}

  /// Leave of the reader, or of somebody whom they look after.
  public record LeaveRow(String path, String name, String time) {}
}
