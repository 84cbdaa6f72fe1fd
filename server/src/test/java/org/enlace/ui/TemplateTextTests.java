package org.enlace.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTextTests {

  static List<Path> templates() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/jte"))) {
      return files.filter(file -> file.toString().endsWith(".jte")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("templates")
  void saysNothingByItself(Path template) throws IOException {
    assertThat(TemplateText.in(Files.readString(template))).as(template.toString()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("templates")
  void holdsNoStyleScriptOrHandlerThatThePolicyWouldBlock(Path template) throws IOException {
    assertThat(Files.readString(template))
        .as(template.toString())
        .doesNotContainPattern("\\sstyle=|<style|\\son[a-z]+=|javascript:|<script(?![^>]*\\ssrc=)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>Hello</p>",
        "<p>${page.text(\"ui.a\")} and more</p>",
        "@if(a)<b>Sí</b>@endif",
        "<img alt=\"A picture\">",
        "<button title=\"Close\"></button>",
        "@template.ui.card(title = page.text(\"ui.a\"), content = @`<p>Hidden</p>`)",
        "@template.ui.card(title = \"My card\", content = x)"
      })
  void findsWords(String template) {
    assertThat(TemplateText.in(template)).isNotEmpty();
  }

  @Test
  void letsMarkupExpressionsAndSignsPass() {
    String template =
        """
        @import org.enlace.ui.page.Page
        @param Page page
        <%-- A comment says what it likes. --%>
        !{var x = List.of("a b");}
        @template.ui.layout(page = page, title = page.text("ui.a"), content = @`
          @for(var each : x)<li class="one two">${each} · 3 &nbsp;→</li>@endfor
          @template.ui.form(button = page.text("ui.b"), content = @`<input name="${each}" value="x y">`)
        `)
        """;
    assertThat(TemplateText.in(template)).isEmpty();
  }
}
