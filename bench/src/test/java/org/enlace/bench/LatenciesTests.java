package org.enlace.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LatenciesTests {
  @Test
  void tellsTheNearestRankWhateverTheOrder() {
    Latencies latencies = Latencies.of(LongStream.rangeClosed(1, 200).map(i -> 201 - i).toArray());

    assertThat(latencies.count()).isEqualTo(200);
    assertThat(latencies.p99()).isEqualTo(Duration.ofNanos(198));
    assertThat(latencies.percentile(50)).isEqualTo(Duration.ofNanos(100));
    assertThat(latencies.percentile(100)).isEqualTo(Duration.ofNanos(200));
    assertThat(latencies.percentile(0.1)).isEqualTo(Duration.ofNanos(1));
  }

  @Test
  void countsTheOneSlowCallOfAFew() {
    assertThat(Latencies.of(new long[] {1, 1, 1, 900}).p99()).isEqualTo(Duration.ofNanos(900));
  }

  @Test
  void takesTheMiddleOne() {
    assertThat(Latencies.median(List.of(9.0, 1.0, 5.0))).isEqualTo(5.0);
    assertThat(Latencies.median(List.of(4.0, 2.0))).isEqualTo(2.0);
  }

  @Test
  void refusesToTellAnythingOfNothing() {
    assertThatThrownBy(() -> Latencies.of(new long[0])).hasMessageContaining("nothing");
    assertThatThrownBy(() -> Latencies.median(List.of())).hasMessageContaining("nothing");
    assertThatThrownBy(() -> Latencies.of(new long[] {1}).percentile(0))
        .hasMessageContaining("above 0");
  }
}
