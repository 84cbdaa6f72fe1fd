package org.enlace.ui.page;

import gg.jte.Content;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Something that happened, on a time line.
///
/// @param at when
/// @param tone how it is drawn
/// @param text what happened, a sentence
/// @param actor who did it, as far as this reader may know, or null
/// @param detail more of it, or null
public record TimelineEntry(
    Instant at, Tone tone, String text, @Nullable String actor, @Nullable Content detail) {
  /// An entry without detail.
  public static TimelineEntry of(Instant at, Tone tone, String text, @Nullable String actor) {
    return new TimelineEntry(at, tone, text, actor, null);
  }
}
