package org.enlace.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FiguresTests {
  @Test
  void drawsATableThatMarkdownReads() {
    Figures figures = new Figures();
    figures.add(Figure.judged("start", "3 s", "≤ 5 s", "median", true));
    figures.add(Figure.context("taps", "12", "by hand"));

    assertThat(figures.table())
        .isEqualTo(
            """
            | figure | value | aim   | beside  |         |
            |--------|-------|-------|---------|---------|
            | start  | 3 s   | ≤ 5 s | median  | met     |
            | taps   | 12    |       | by hand | context |
            """);
    assertThat(figures.isAnyMissed()).isFalse();
  }

  @Test
  void saysWhenOneAimOfManyIsMissed() {
    Figures figures = new Figures();
    figures.add(Figure.judged("start", "3 s", "≤ 5 s", "", true));
    figures.add(Figure.judged("memory", "500 MiB", "≤ 400 MiB", "", false));

    assertThat(figures.isAnyMissed()).isTrue();
    assertThat(figures.table()).contains("| missed |");
  }
}
