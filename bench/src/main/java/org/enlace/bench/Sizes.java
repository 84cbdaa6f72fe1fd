package org.enlace.bench;

import java.time.Duration;

/// How much a run loads and how long it measures.
///
/// @param contacts in the directory
/// @param few requests stored, where growth is measured from
/// @param usual requests stored, where speed is measured
/// @param many requests stored, where growth is measured to
/// @param warming how long calls are made before they count
/// @param window how long each measurement lasts
/// @param starts how often a start is timed
record Sizes(
    int contacts, int few, int usual, int many, Duration warming, Duration window, int starts) {
  /// A measurement is the median of so many.
  static final int REPEATS = 3;

  /// Who call at once where the peak is sought.
  static final int CALLERS = 16;

  /// Connections of a peer that has no pool: as many as the application's pool has.
  static final int CONNECTIONS = 12;

  static Sizes whole() {
    return new Sizes(
        2_000, 1_000, 100_000, 1_000_000, Duration.ofSeconds(10), Duration.ofSeconds(6), 5);
  }

  /// To try the scenario out; its figures say nothing.
  static Sizes quick() {
    return new Sizes(500, 100, 300, 1_000, Duration.ofSeconds(2), Duration.ofSeconds(2), 1);
  }
}
