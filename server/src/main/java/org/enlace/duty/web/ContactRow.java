package org.enlace.duty.web;

import java.util.List;
import org.enlace.ui.page.Tone;
import org.jspecify.annotations.Nullable;

/// A point of contact with its duty, as a template draws it. All but the path is in words.
///
/// @param path of the contact's own page
/// @param role the post, or null
/// @param institution or null
/// @param tone how its duty is drawn
/// @param duty in which way it is on duty or not
/// @param until when that changes, in words, or null
/// @param shift its place in the roster, in words, or null
public record ContactRow(
    String path,
    String name,
    @Nullable String role,
    @Nullable String institution,
    String category,
    String languages,
    Tone tone,
    String duty,
    @Nullable String until,
    @Nullable String shift,
    boolean keyVerified,
    List<LineRow> lines,
    boolean toBeConfirmed,
    String confirmedOn) {
  public ContactRow {
    lines = List.copyOf(lines);
  }
}
