package org.enlace.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import org.enlace.kernel.EmailAddress;
import org.enlace.kernel.LanguageTag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompositionTests {
  private static final LanguageTag SPANISH = new LanguageTag("es");

  @Test
  void saysTheSameAsTextAndAsHtml() {
    Wording wording =
        Composition.in(SPANISH, "Le espera una solicitud")
            .paragraph("Espera una solicitud.")
            .code("K7Q-2MX")
            .link("Abrir", URI.create("https://site.example/a/x"))
            .finish();

    assertThat(wording.text())
        .isEqualTo(
            """
            Espera una solicitud.

            K7Q-2MX

            Abrir
            https://site.example/a/x
            """);
    assertThat(wording.html())
        .contains("<html lang=\"es\">", "<title>Le espera una solicitud</title>")
        .contains("<p>Espera una solicitud.</p>", "<code>K7Q-2MX</code>")
        .contains("<a href=\"https://site.example/a/x\">Abrir</a>");
  }

  @Test
  void escapesInHtmlWhatItIsGiven() {
    String html =
        Composition.in(SPANISH, "</title><script>")
            .paragraph("<b>\"R&D\"</b> 'x'")
            .code("<i>")
            .link("<img src=x>", URI.create("https://site.example/?a=1&b=%22"))
            .finish()
            .html();

    assertThat(html)
        .doesNotContain("<script>", "<b>", "<i>", "<img")
        .contains("&lt;b&gt;&quot;R&amp;D&quot;&lt;/b&gt;", "?a=1&amp;b=%22");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a\r\nBcc: x@y.example", "a\nBcc: x@y.example", "a\u2028Bcc: x@y.example"})
  void leavesNoWayToAddAHeaderByTheSubject(String subject) {
    assertThat(new Wording(SPANISH, subject, "", "").subject()).isEqualTo("a Bcc: x@y.example");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a@b.example\r\nBcc: x@y.example",
        "a@b.example, c@d.example",
        "x",
        "<a@b.example>"
      })
  void refusesAnAddressThatIsNotOne(String address) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LineAddress(null, null, LineKind.EMAIL, address));
  }

  @Test
  void printsNeitherAddressNorWords() {
    LineAddress to = LineAddress.email(null, null, new EmailAddress("a@b.example"));
    Wording wording = new Wording(SPANISH, "secret", "secret", "secret");

    assertThat(to.toString() + wording).doesNotContain("a@b.example", "secret");
  }

  @Test
  void refusesAnEmptySubjectAndTooMuchText() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Wording(SPANISH, "\n", "", ""));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Wording(SPANISH, "x", "x".repeat(20_001), ""));
  }
}
