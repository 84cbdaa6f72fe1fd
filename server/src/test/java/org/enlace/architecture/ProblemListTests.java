package org.enlace.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// `docs/api.md` lists every problem that programs can be told. A stale list is written anew, and
/// the test fails so that somebody looks at it and commits it.
class ProblemListTests {
  private static final Path DOCUMENT = Path.of("../docs/api.md");
  private static final Path TEXTS = Path.of("src/main/resources/messages");
  private static final Path CODE = Path.of("src/main/java");
  private static final String BEGIN = "<!-- problems -->\n";
  private static final String END = "<!-- end of problems -->";
  private static final String HEAD =
      "| After `urn:enlace:problem:` | Status | What it says |\n|---|---|---|\n";
  private static final Pattern TITLE = Pattern.compile("[a-z]+\\.problem\\.([a-z0-9-]+)\\.title");

  /// What is wrong with a value, where the code names no other status.
  private static final String OF_VALUES = "422";

  @Test
  void listsEveryProblemOfTheCode() throws IOException {
    String document = Files.readString(DOCUMENT);
    int begin = document.indexOf(BEGIN) + BEGIN.length();
    int end = document.indexOf(END);
    String kept = document.substring(begin, end);
    String drawn = table();
    if (!kept.equals(drawn)) {
      Files.writeString(DOCUMENT, document.substring(0, begin) + drawn + document.substring(end));
    }

    assertThat(kept)
        .as("the list in docs/api.md was stale and has been written anew: look, then commit")
        .isEqualTo(drawn);
  }

  private static String table() throws IOException {
    String code =
        SourceRules.files(CODE, ".java").map(SourceRules::text).collect(Collectors.joining());
    TreeMap<String, Set<String>> rows = new TreeMap<>();
    for (Path file : SourceRules.files(TEXTS, "_en.properties").toList()) {
      Properties texts = new Properties();
      try (var reader = Files.newBufferedReader(file)) {
        texts.load(reader);
      }
      for (String key : texts.stringPropertyNames()) {
        Matcher title = TITLE.matcher(key);
        if (title.matches()) {
          String detail = texts.getProperty(key.replaceFirst("title$", "detail"), "");
          rows.computeIfAbsent(title.group(1), _ -> new TreeSet<>())
              .add(plain(texts.getProperty(key) + ". " + detail));
        }
      }
    }
    return rows.entrySet().stream()
        .map(each ->
            "| `%s` | %s | %s |\n"
                .formatted(
                    each.getKey(),
                    String.join(", ", statuses(each.getKey(), code)),
                    String.join(" · ", each.getValue()).replace("|", "\\|").replace("\n", " ")))
        .collect(Collectors.joining("", HEAD, ""));
  }

  /// The text without what only its formatter reads: doubled quotes, and how a number is written.
  private static String plain(String pattern) {
    return pattern.replace("''", "'").replaceAll("\\{(\\w+), \\w+}", "{$1}");
  }

  private static Set<String> statuses(String slug, String code) {
    Set<String> statuses = new TreeSet<>();
    Matcher named = Pattern.compile("\"%s\",\\s*([45][0-9]{2})".formatted(slug)).matcher(code);
    while (named.find()) {
      statuses.add(named.group(1));
    }
    return statuses.isEmpty() ? Set.of(OF_VALUES) : statuses;
  }
}
