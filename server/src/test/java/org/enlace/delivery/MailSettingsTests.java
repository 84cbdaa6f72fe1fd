package org.enlace.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.enlace.PinnedSettings;
import org.enlace.delivery.MailSettings.Security;
import org.enlace.kernel.EmailAddress;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class MailSettingsTests {
  private static final String FROM = "enlace@site.example";

  @Test
  void areTheseByDefault() {
    PinnedSettings.of(MailSettings.class)
        .are(
            Map.of(
                "enlace.mail.host", "null",
                "enlace.mail.port", "null",
                "enlace.mail.security", "null",
                "enlace.mail.user", "null",
                "enlace.mail.password", "null",
                "enlace.mail.from", "null",
                "enlace.mail.connections", "4"));
  }

  @Test
  void sendsNothingUntilARelayIsSet() {
    MailSettings settings = bound(Map.of());

    assertThat(settings.relay()).isEmpty();
    assertThat(settings.connections()).isEqualTo(4);
  }

  @ParameterizedTest
  @CsvSource({
    "mail.site.example, , STARTTLS, 587",
    "mail.site.example, tls, TLS, 465",
    "127.0.0.1, , PLAIN, 25",
    "localhost, starttls, STARTTLS, 587"
  })
  void protectsTheWayToAnotherMachineByDefault(
      String host, @Nullable String security, Security chosen, int port) {
    Map<String, Object> told =
        security == null
            ? Map.of("enlace.mail.host", host, "enlace.mail.from", FROM)
            : Map.of(
                "enlace.mail.host",
                host,
                "enlace.mail.from",
                FROM,
                "enlace.mail.security",
                security);

    assertThat(bound(told).relay())
        .contains(new MailSettings.Relay(host, port, chosen, null, null, new EmailAddress(FROM)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          mail.site.example | plain    | enlace@site.example | 587    | 4  | ENLACE_MAIL_SECURITY
          mail.site.example | tls      | nobody              | 587    | 4  | ENLACE_MAIL_FROM
          mail.site.example | tls      | enlace@site.example | 70000  | 4  | ENLACE_MAIL_PORT
          mail.site.example | tls      | enlace@site.example | 587    | 0  | ENLACE_MAIL_CONNECTIONS
          """)
  void namesTheSettingThatIsWrong(
      String host, String security, String from, String port, String connections, String named) {
    Map<String, Object> told =
        Map.of(
            "enlace.mail.host", host,
            "enlace.mail.security", security,
            "enlace.mail.from", from,
            "enlace.mail.port", port,
            "enlace.mail.connections", connections);

    assertThatExceptionOfType(BindException.class)
        .isThrownBy(() -> bound(told))
        .havingRootCause()
        .withMessageContaining(named);
  }

  @Test
  void wantsUserAndPasswordTogetherAndPrintsNeither() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MailSettings("mail.site.example", null, null, "user", null, FROM, 4))
        .withMessageContaining("ENLACE_MAIL_PASSWORD");
    assertThat(new MailSettings("mail.site.example", null, null, "user", "hidden", FROM, 4))
        .asString()
        .doesNotContain("hidden");
  }

  private static MailSettings bound(Map<String, Object> told) {
    return new Binder(new MapConfigurationPropertySource(told))
        .bindOrCreate("enlace.mail", MailSettings.class);
  }
}
