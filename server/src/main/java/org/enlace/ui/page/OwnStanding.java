package org.enlace.ui.page;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Tells readers of themselves, in the head of their pages: for which State they act, and whether
/// they are on duty. The room that knows it implements it.
@FunctionalInterface
public interface OwnStanding {
  /// What is told to the reader of this page; empty where there is nothing.
  Optional<Told> of(Page page);

  /// What is told, in the reader's words.
  ///
  /// @param state for which the reader acts
  /// @param duty in which way they are on duty now, or null where they keep none
  record Told(String state, @Nullable Duty duty) {}

  /// Whether somebody is on duty now, as they declared it.
  ///
  /// @param brief in few words, such as `On duty until 17:00`
  /// @param whole with the place and the day
  record Duty(Tone tone, String brief, String whole) {}
}
