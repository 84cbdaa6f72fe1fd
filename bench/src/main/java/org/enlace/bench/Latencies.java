package org.enlace.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/// How long calls took.
final class Latencies {
  private final long[] sorted;

  private Latencies(long[] sorted) {
    this.sorted = sorted;
  }

  static Latencies of(long[] nanoseconds) {
    if (nanoseconds.length == 0) {
      throw new IllegalArgumentException("nothing was measured");
    }
    long[] sorted = nanoseconds.clone();
    Arrays.sort(sorted);
    return new Latencies(sorted);
  }

  int count() {
    return sorted.length;
  }

  /// The least latency that so many of a hundred calls did not exceed (nearest rank).
  Duration percentile(double percent) {
    if (percent <= 0 || percent > 100) {
      throw new IllegalArgumentException("a percentile is above 0 and at most 100");
    }
    int rank = (int) Math.ceil(percent / 100 * sorted.length);
    return Duration.ofNanos(sorted[Math.max(rank, 1) - 1]);
  }

  Duration p99() {
    return percentile(99);
  }

  /// The middle one of several measurements, the lower middle of an even number.
  static double median(List<Double> values) {
    if (values.isEmpty()) {
      throw new IllegalArgumentException("nothing was measured");
    }
    return values.stream().sorted().toList().get((values.size() - 1) / 2);
  }
}
