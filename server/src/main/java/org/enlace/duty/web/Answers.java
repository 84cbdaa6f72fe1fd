package org.enlace.duty.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who answers now, as a template draws it.
///
/// @param change when the answer changes, in words
public record Answers(
    List<ContactRow> onDuty, List<ContactRow> others, String change, LocalClock clock) {
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
  /// @param open whether any office is open, by what was declared
  public record LocalClock(String there, @Nullable String here, boolean open) {}
}
