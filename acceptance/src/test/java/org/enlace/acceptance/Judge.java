package org.enlace.acceptance;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Judges how a page is built: by axe in light and in dark, and whether it fits a narrow phone.
/// What is built like something judged before is not judged again.
final class Judge {
  private static final String AXE = script();
  private static final Map<String, Object> EVERYTHING =
      Map.of("resultTypes", List.of("violations"));
  private static final Map<String, Object> COLOURS =
      Map.of(
          "resultTypes", List.of("violations"),
          "runOnly", List.of("color-contrast", "link-in-text-block"));

  /// A line for each node that breaks a rule.
  private static final String RUN =
      """
      async (options) => {
        const { violations } = await axe.run(document, options);
        return violations.flatMap((each) =>
          each.nodes.slice(0, 5).map((node) =>
            `${each.id}: ${node.html.slice(0, 200)} ${(node.failureSummary ?? "").slice(0, 300)}`));
      }
      """;

  /// How the page is built: a mark for each way in which an element stands within others.
  private static final String BUILD =
      """
      () => {
        const marks = new Set();
        const walk = (element, above) => {
          const aria = element.getAttributeNames().filter((name) => name.startsWith("aria-"));
          const mark = [above, element.localName, element.getAttribute("class") ?? "",
              element.getAttribute("type") ?? "", aria.join()].join("/");
          marks.add(mark);
          for (const child of element.children) walk(child, mark);
        };
        walk(document.body, "");
        return [...marks];
      }
      """;

  private static final String OVERFLOW =
      "() => document.documentElement.scrollWidth - document.documentElement.clientWidth";

  private final Set<String> known = new HashSet<>();
  private int judged;

  /// How many pages were judged.
  int judged() {
    return judged;
  }

  /// Whether the page holds anything that was not judged in that language.
  boolean isNew(Page page, String language) {
    List<?> marks = (List<?>) page.evaluate(BUILD);
    boolean fresh = false;
    for (Object mark : marks) {
      fresh |= known.add(language + mark);
    }
    return fresh;
  }

  /// What is wrong with the page.
  List<String> findings(Page page) {
    judged++;
    List<String> findings = new ArrayList<>();
    page.evaluate(AXE);
    findings.addAll(run(page, EVERYTHING, ""));
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    findings.addAll(run(page, COLOURS, "in dark: "));
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    page.setViewportSize(360, 740);
    if (!Objects.equals(page.evaluate(OVERFLOW), 0)) {
      findings.add("wider than a phone of 360 px");
    }
    page.setViewportSize(1200, 900);
    return findings;
  }

  private static List<String> run(Page page, Map<String, Object> options, String when) {
    List<?> lines = (List<?>) page.evaluate(RUN, options);
    return lines.stream().map(line -> when + line).toList();
  }

  private static String script() {
    try (InputStream script = Judge.class.getResourceAsStream("/axe.min.js")) {
      return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
