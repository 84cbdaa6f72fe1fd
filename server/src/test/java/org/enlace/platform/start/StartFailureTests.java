package org.enlace.platform.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StartFailureTests {
  @Test
  void saysInOneLineWhatARoomRefuses() {
    Throwable failure = new RuntimeException(new IllegalStateException("the key is another one"));

    assertThat(StartFailure.explain(failure)).contains("the key is another one");
  }

  @Test
  void showsTheTraceOfWhatNobodyForesaw() {
    assertThat(StartFailure.explain(failureOfALibrary())).isEmpty();
    assertThat(StartFailure.explain(new NullPointerException())).isEmpty();
  }

  private static RuntimeException failureOfALibrary() {
    try {
      List.of(1).iterator().remove();
      throw new AssertionError("a fixed list let an entry go");
    } catch (UnsupportedOperationException library) {
      return new IllegalStateException("wrapped", library);
    }
  }
}
