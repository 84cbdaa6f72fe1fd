package org.enlace.request.web;

import java.time.Instant;
import org.enlace.kernel.HandlingLabel;
import org.enlace.kernel.Marking;
import org.enlace.ui.page.Tone;
import org.jspecify.annotations.Nullable;

/// A request in a list.
///
/// @param subject null where the reader may not open it
/// @param other the other State's name
public record RowView(
    String ref,
    @Nullable String subject,
    String other,
    String purpose,
    String urgency,
    boolean pressing,
    HandlingLabel label,
    Marking marking,
    Tone tone,
    String state,
    Instant sentAt) {

  public String path() {
    return "/requests/" + ref;
  }

  public boolean isExercise() {
    return marking != Marking.REAL;
  }
}
