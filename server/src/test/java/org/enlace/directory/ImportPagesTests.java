package org.enlace.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.enlace.EnlaceTest;
import org.enlace.identity.TestAccounts;
import org.enlace.identity.TestBrowser;
import org.enlace.kernel.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/// The pages of imports.
@EnlaceTest
class ImportPagesTests {
  @Autowired ApplicationContext site;
  @Autowired TestAccounts accounts;
  @LocalServerPort int port;

  private Ceremony ceremony;
  private ImportFiles files;

  @BeforeEach
  void gather() {
    ceremony = new Ceremony(site);
    files = new ImportFiles(ceremony, site);
  }

  @Test
  void showsWhatWouldComeOfAFileAndAppliesIt() {
    TestBrowser browser = browser(ceremony.first);
    Imports.Preview preview =
        files.read(
            ceremony.first,
            Imports.Format.CSV,
            files.ana(1)
                + files.row("PE", "technical", "<b>Eva</b>", "eva@csirt.example", "2")
                + files.row("PE", "cooks", "Ana", "x@y.example", "1"));
    String path = "/imports/" + preview.id();
    String page = browser.get(path).body();
    assertThat(page).contains(files.mailbox(), "&lt;b", "la red no tiene esa categoría");
    assertThat(page).doesNotContain("<b>Eva");
    assertThat(browser.get(path + "?kind=refused").body()).doesNotContain(files.mailbox());
    assertThat(browser.get(path + "/refused.csv").body()).contains("4;category;category-unknown;");

    HttpResponse<String> applied = browser.post(path + "/application", path, Map.of());
    assertThat(applied.statusCode()).isEqualTo(303);
    assertThat(files.drafts()).hasSize(2);
    assertThat(browser.get(path).body())
        .contains("Esto hizo el archivo")
        .doesNotContain("/application");
    assertThat(browser.get("/imports").body()).contains(path, "Aplicada");
  }

  @Test
  void offersToCompareAgainWhereTheDirectoryHasChanged() {
    TestBrowser browser = browser(ceremony.first);
    Imports.Preview preview = files.read(ceremony.first, Imports.Format.CSV, files.ana(2));
    files.applied(ceremony.second, files.read(ceremony.second, Imports.Format.CSV, files.ana(2)));
    String path = "/imports/" + preview.id();
    HttpResponse<String> refused = browser.post(path + "/application", path, Map.of());
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("No se cambió nada", path + "/comparison");
    assertThat(browser.post(path + "/comparison", path, Map.of()).statusCode()).isEqualTo(303);
    assertThat(browser.get(path).body()).contains("No hay nada que aplicar");
    assertThat(browser.post(path + "/cancellation", path, Map.of()).statusCode()).isEqualTo(303);
  }

  @Test
  void readsWhatIsUploadedAndKeepsTheFormatWhereItCannot() {
    HttpResponse<String> wrong = upload("global-irt", "no list");
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body())
        .contains("La lectura se detuvo")
        .containsPattern("value=\"global-irt\" checked");
    HttpResponse<String> read = upload("csv", files.ana(1));
    assertThat(read.statusCode()).isEqualTo(303);
    assertThat(read.headers().firstValue("Location").orElseThrow()).startsWith("/imports/");
  }

  @Test
  void givesAnExampleThatItReads() {
    String example = browser(ceremony.first).get("/imports/example.csv").body();
    Imports.Preview preview =
        files.read(
            ceremony.first,
            Imports.Format.CSV,
            example.replaceAll("(?m)^PE;;", "PE;" + ceremony.network + ";"));
    assertThat(preview.counts()).isEqualTo(new Imports.Counts(2, 0, 0, 0));
  }

  @Test
  void isNotForMissions() {
    assertThat(browser(ceremony.mission).get("/imports").statusCode()).isEqualTo(403);
  }

  private HttpResponse<String> upload(String format, String file) {
    return browser(ceremony.first)
        .post("/imports", "/imports", Map.of("format", format), "file", ImportFiles.bytes(file));
  }

  private TestBrowser browser(Actor.SignedIn actor) {
    return new TestBrowser(port)
        .in("es")
        .with("enlace_session", accounts.session(actor.account()).reveal());
  }
}
