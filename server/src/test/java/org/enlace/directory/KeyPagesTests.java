package org.enlace.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.enlace.directory.Ceremony.as;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.enlace.EnlaceTest;
import org.enlace.identity.TestAccounts;
import org.enlace.identity.TestBrowser;
import org.enlace.kernel.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@EnlaceTest
class KeyPagesTests {
  @Autowired ApplicationContext site;
  @Autowired TestAccounts accounts;
  @Autowired Keys keys;
  @LocalServerPort int port;

  private Ceremony ceremony;
  private TestBrowser nominator;

  @BeforeEach
  void begin() {
    ceremony = new Ceremony(site);
    nominator = browser(ceremony.nominator);
  }

  @Test
  void takesInAKeyAndHasAnotherPersonCompareItsFingerprint() throws IOException {
    Holder amaru = ceremony.person("Amaru León");
    String form = "/people/" + amaru.id() + "/keys/new";

    HttpResponse<String> refused =
        nominator.post(form, form, Map.of("certificate", "no es una clave"));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("id=\"certificate-error\"", "no es una clave");
    HttpResponse<String> added =
        nominator.post(form, form, Map.of("certificate", armoured("curve.asc")));

    String path = TestBrowser.location(added);
    UUID id = UUID.fromString(path.substring("/keys/".length()));
    String fingerprint =
        as(ceremony.nominator, () -> keys.find(id)).orElseThrow().key().fingerprint();
    assertThat(nominator.get(path).body())
        .contains(fingerprint.substring(0, 4) + " ", "Somebody else verifies it")
        .doesNotContain("Compare and verify");
    TestBrowser officer = browser(ceremony.second);
    HttpResponse<String> differs =
        officer.post(path + "/verification", path, Map.of("fingerprint", "0".repeat(40)));
    assertThat(differs.statusCode()).isEqualTo(422);
    assertThat(differs.body()).contains("id=\"fingerprint-error\"", "0".repeat(40));
    officer.post(path + "/verification", path, Map.of("fingerprint", fingerprint));
    assertThat(officer.get(path).body()).contains("Verified by a second person");
    assertThat(officer.get(path + "/certificate").body()).contains("BEGIN PGP PUBLIC KEY BLOCK");
  }

  @Test
  void showsASecretKeyToNobodyAgain() {
    Holder amaru = ceremony.person("Amaru León");
    String form = "/people/" + amaru.id() + "/keys/new";
    String secret =
        "-----BEGIN PGP PRIVATE KEY BLOCK-----\nlYYEZ\n-----END PGP PRIVATE KEY BLOCK-----";

    HttpResponse<String> refused = nominator.post(form, form, Map.of("certificate", secret));

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).doesNotContain("lYYEZ");
  }

  private static String armoured(String name) throws IOException {
    try (InputStream file =
        Objects.requireNonNull(KeyPagesTests.class.getResourceAsStream("keys/" + name))) {
      return new String(file.readAllBytes(), StandardCharsets.US_ASCII);
    }
  }

  private TestBrowser browser(Actor.SignedIn actor) {
    return new TestBrowser(port).with("enlace_session", accounts.session(actor.account()).reveal());
  }
}
