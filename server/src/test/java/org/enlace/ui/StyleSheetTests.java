package org.enlace.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StyleSheetTests {
  private static final Pattern VARIABLE = Pattern.compile("--([a-z-]+): (#[0-9a-f]{6});");
  private static String css = "";

  @BeforeAll
  static void read() throws IOException {
    css = Files.readString(Path.of("src/main/browser/own/enlace.css"));
  }

  @ParameterizedTest
  @CsvSource({
    "ink, ground, 7",
    "ink, surface, 7",
    "ink-soft, ground, 4.5",
    "ink-soft, surface, 4.5",
    "accent, ground, 4.5",
    "accent, surface, 4.5",
    "accent, waiting-ground, 4.5",
    "accent-strong, surface, 4.5",
    "on-accent, accent, 4.5",
    "on-accent, accent-strong, 4.5",
    "good, good-ground, 4.5",
    "waiting, waiting-ground, 4.5",
    "attention, attention-ground, 4.5",
    "stopped, stopped-ground, 4.5",
    "stopped, surface, 4.5",
    "stopped, ground, 4.5",
    "ink, good-ground, 7",
    "field-edge, surface, 3",
    "field-edge, ground, 3",
    "focus, ground, 3",
    "focus, surface, 3",
  })
  void standsOutInLightAndInDark(String front, String back, double least) {
    for (String theme : new String[] {":root {", "[data-bs-theme=\"dark\"] {"}) {
      Map<String, String> colours = colours(theme);
      assertThat(contrast(colours.get(front), colours.get(back)))
          .as("%s on %s in %s", front, back, theme)
          .isGreaterThanOrEqualTo(least);
    }
  }

  @Test
  void isAsDarkByPreferenceAsByChoice() {
    assertThat(colours(":root:not([data-bs-theme]) {"))
        .isNotEmpty()
        .isEqualTo(colours("[data-bs-theme=\"dark\"] {"));
  }

  @Test
  void keepsOfTablerWhatTemplatesNameAndNoMore() throws IOException {
    String served = served("enlace.css");
    assertThat(served)
        .startsWith("/*!")
        .contains(
            "Tabler", "MIT", ".btn-primary", ".form-control{", ".card-body", ".visually-hidden")
        .contains("@media (prefers-color-scheme:dark){:root:not([data-bs-theme]){")
        .doesNotContain(".carousel", ".offcanvas", "@keyframes", "@font-face", "@import")
        .endsWith(css);
    assertThat(served.length()).isLessThan(120_000);
    assertThat(served("enlace.rtl.css")).endsWith(css).isNotEqualTo(served);
  }

  private static String served(String file) throws IOException {
    try (Stream<Path> folders = Files.list(Path.of("target/classes/assets"))) {
      Path own =
          folders
              .filter(each -> each.getFileName().toString().startsWith("enlace-"))
              .findFirst()
              .orElseThrow();
      return Files.readString(own.resolve(file));
    }
  }

  @Test
  void loadsNothingFromElsewhere() {
    assertThat(css).doesNotContain("http:", "https:", "data:", "@import");
  }

  @Test
  void knowsBlackFromWhite() {
    assertThat(contrast("#000000", "#ffffff")).isEqualTo(21);
    assertThatCode(() -> colours("no such rule {")).isInstanceOf(AssertionError.class);
  }

  private static Map<String, String> colours(String rule) {
    int begin = css.indexOf(rule);
    assertThat(begin).as("the rule %s", rule).isNotNegative();
    Matcher variable = VARIABLE.matcher(css.substring(begin, css.indexOf('}', begin)));
    Map<String, String> colours = new HashMap<>();
    while (variable.find()) {
      colours.put(variable.group(1), variable.group(2));
    }
    return colours;
  }

  // WCAG 2.2, definition of contrast ratio
  private static double contrast(String one, String other) {
    double first = luminance(one);
    double second = luminance(other);
    return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
  }

  private static double luminance(String colour) {
    return 0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);
  }

  private static double channel(String colour, int at) {
    double value = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }
}
