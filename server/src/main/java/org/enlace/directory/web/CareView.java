package org.enlace.directory.web;

import java.util.List;
import org.enlace.ui.page.Tone;

/// What the reader can do now in the directory.
///
/// @param tasks each with its link
public record CareView(List<Task> tasks) {
  public CareView {
    tasks = List.copyOf(tasks);
  }

  /// Something to do.
  ///
  /// @param tone how urgent
  /// @param kind what is to be done, in a few words
  /// @param path where
  /// @param text about whom
  public record Task(Tone tone, String kind, String path, String text) {}
}
