package org.enlace.duty.web;

import java.util.List;
import org.enlace.ui.page.Tone;
import org.jspecify.annotations.Nullable;

/// Who answers now, as a template draws it.
///
/// @param change when the answer changes, in words
/// @param basis by what the answer goes, in words
public record Answers(
    List<ContactRow> onDuty,
    List<ContactRow> others,
    String change,
    String basis,
    LocalClock clock) {
  public Answers {
    onDuty = List.copyOf(onDuty);
    others = List.copyOf(others);
  }

  /// Whether there is any contact at all.
  public boolean isEmpty() {
    return onDuty.isEmpty() && others.isEmpty();
  }

  /// What time it is there.
  ///
  /// @param there the local time with its zone
  /// @param here the reader's time, or null where it is the same zone
  /// @param tone how the office is drawn
  /// @param office whether any office is open, in words; where holidays are not known none is said
  ///   to be
  /// @param holidays what today is called where it is a holiday, or that holidays are not known;
  ///   null where there is nothing to say
  public record LocalClock(
      String there, @Nullable String here, Tone tone, String office, @Nullable String holidays) {}
}
