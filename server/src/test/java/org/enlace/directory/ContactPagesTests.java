package org.enlace.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.enlace.directory.Ceremony.as;

import java.net.http.HttpResponse;
import java.util.Map;
import org.enlace.EnlaceTest;
import org.enlace.identity.LookUps;
import org.enlace.identity.TestAccounts;
import org.enlace.identity.TestBrowser;
import org.enlace.kernel.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@EnlaceTest
class ContactPagesTests {
  @Autowired ApplicationContext site;
  @Autowired TestAccounts accounts;
  @Autowired LookUps lookUps;
  @LocalServerPort int port;

  private Ceremony ceremony;
  private Holder inti;
  private String path;

  @BeforeEach
  void listInti() {
    ceremony = new Ceremony(site);
    inti = ceremony.person("Inti <Quispe>");
    path = "/contacts/" + ceremony.inForce(inti).id();
    ceremony.rows.line(
        "PE", inti.id(), Line.Kind.PHONE, "+5112042400", Line.Visibility.SECRETARIAT);
    ceremony.rows.personalLine(
        "PE", inti.id(), Line.Kind.SIGNAL, "inti.27", Line.Visibility.MEMBERS);
  }

  @Test
  void showsAContactAsItIsReleasedAndSaysBeforehandWhatOpeningTells() {
    TestBrowser mexico = browser(ceremony.foreigner(ListedRows.TECHNICAL)).in("es");

    String page = mexico.get(path).body();

    assertThat(page)
        .contains("Inti &lt;Quispe&gt;", "Personal; se abre más abajo", "No se muestra a usted")
        .contains(
            "Abrir los medios de contacto personales queda registrado. Perú verá hoy que los abrió: México")
        .contains("sin contacto comprobado hasta ahora", "en Lima", "Comprobado")
        .contains("href=\"/requests/new?to=PE&amp;category=technical\"")
        .doesNotContain("inti.27", "+5112042400", "/people/");
    assertThat(lookUpsOfPeru()).doesNotContain(inti.id().toString());
  }

  @Test
  void opensPersonalLinesByAPostAloneAndRecordsItForTheOwner() {
    TestBrowser mexico = browser(ceremony.foreigner(ListedRows.TECHNICAL));

    HttpResponse<String> opened = mexico.post(path + "/opening", path, Map.of());

    assertThat(opened.statusCode()).isEqualTo(200);
    assertThat(opened.body())
        .contains("inti.27", "The look-up is recorded for Peru")
        .doesNotContain("+5112042400");
    assertThat(opened.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(lookUpsOfPeru()).contains(inti.id().toString());
  }

  @Test
  void showsTheOwnStateEverythingAndTheWayToItsCare() {
    assertThat(browser(ceremony.nominator).get(path).body())
        .contains("inti.27", "+5112042400", "/people/" + inti.id())
        .doesNotContain("Open the personal lines", "/requests/new");
  }

  @Test
  void isNotThereForThoseOfAnotherNetworkNorWithoutSigningIn() {
    Ceremony elsewhere = new Ceremony(site);

    assertThat(browser(elsewhere.foreigner(ListedRows.TECHNICAL)).get(path).statusCode())
        .isEqualTo(404);
    assertThat(new TestBrowser(port).get(path).statusCode()).isEqualTo(303);
  }

  private String lookUpsOfPeru() {
    return as(ceremony.nominator, () -> lookUps.ofState(null, 200)).items().stream()
        .filter(each -> each.network().equals(ceremony.network))
        .map(each -> each.lookingState() + " " + each.subject())
        .toList()
        .toString();
  }

  private TestBrowser browser(Actor.SignedIn actor) {
    return new TestBrowser(port).with("enlace_session", accounts.session(actor.account()).reveal());
  }
}
