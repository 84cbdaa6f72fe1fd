package org.enlace.acceptance;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// Waits for what another process does.
final class Waiting {
  private static final Duration STEP = Duration.ofMillis(100);

  private Waiting() {}

  /// Waits until it holds; fails with what is known of the reason.
  static void until(
      Duration patience, String what, BooleanSupplier holds, Supplier<String> otherwise) {
    long end = System.nanoTime() + patience.toNanos();
    while (!holds.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError(
            "waited in vain for " + what + " for " + patience + ": " + otherwise.get());
      }
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(STEP);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", interrupted);
    }
  }
}
