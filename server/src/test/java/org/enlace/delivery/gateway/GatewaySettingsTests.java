package org.enlace.delivery.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.enlace.PinnedSettings;
import org.enlace.delivery.gateway.GatewaySettings.Format;
import org.enlace.kernel.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GatewaySettingsTests {
  private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

  @Test
  void areNoneByDefault() {
    Map<String, String> expected = new HashMap<>();
    expected.put("enlace.gateway.sms", "null");
    expected.put("enlace.gateway.voice", "null");
    PinnedSettings.of(GatewaySettings.class).are(expected);
  }

  @Test
  void areTheseForAGateway() {
    GatewaySettings.Way way = bound(Map.of("sms.url", "https://gateway.example/send")).sms();
    assertThat(way)
        .isEqualTo(
            new GatewaySettings.Way(
                "https://gateway.example/send",
                Format.JSON,
                null,
                "Authorization",
                null,
                "200-299",
                null,
                "",
                null,
                false,
                2));
  }

  @ParameterizedTest
  @CsvSource({
    "url, http://gateway.example/",
    "url, ftp://127.0.0.1/",
    "url, https://u@gateway.example/",
    "header, 'X A'",
    "success, 2xx",
    "success, 200-",
    "callback-secret, whsec_AAAA",
    "callback-secret, MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
    "connections, 0",
    "connections, 21",
    "template, '{\"to\":\"{to}\"}'",
    "template, '{\"to\":\"{to}\",\"text\":{text}}'",
    "template, '{\"to\":\"{to}\",\"text\":\"{text}\",\"x\":\"{other}\"}'"
  })
  void refuseWhatCannotBe(String name, String value) {
    assertThatThrownBy(() -> bound(Map.of("voice." + name, value))).isNotNull();
  }

  @Test
  void printNoSecret() {
    GatewaySettings.Way way =
        bound(
                Map.of(
                    "sms.url",
                    "https://a.example/",
                    "sms.secret",
                    "Bearer x9",
                    "sms.callback-secret",
                    SECRET))
            .sms();
    assertThat(String.valueOf(way)).doesNotContain("x9", SECRET);
  }

  @ParameterizedTest
  @CsvSource({
    "200-299, 204, true",
    "200-299, 300, false",
    "'200, 202', 202, true",
    "'200, 202', 201, false"
  })
  void knowTheStatusesOfSuccess(String text, int status, boolean good) {
    assertThat(Statuses.parse(text).orElseThrow().contain(status)).isEqualTo(good);
  }

  @Test
  void fillATemplateSoThatNoTextChangesItsShape() {
    String text = "\",\"to\":\"+1\"} {id} \\ \n$1";
    Map<String, String> values = Map.of("to", "+51999000111", "text", text, "id", "7");
    String json =
        Template.of(Format.JSON, "{\"a\":\"{to}\",\"b\":[\"{text}\"]}").orElseThrow().fill(values);
    assertThat(json)
        .isEqualTo(
            "{\"a\":\"+51999000111\",\"b\":[\"\\\",\\\"to\\\":\\\"+1\\\"} {id} \\\\ \\n$1\"]}");
    String form = Template.of(Format.FORM, "t={to}&x={text}").orElseThrow().fill(values);
    assertThat(form).startsWith("t=%2B51999000111&x=%22%2C").doesNotContain(" ", "\n");
  }

  @Test
  void takeASignatureThatIsRightAndFresh() {
    Instant now = Instant.ofEpochSecond(1_614_265_330);
    byte[] body = "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8);
    Secret<byte[]> secret = Signed.secret(SECRET).orElseThrow();
    String right = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";
    String id = "msg_p5jXN8AQM9LWM0D4loKWxJek";

    assertThat(new Signed(id, "1614265330", right).isBy(secret, body, now)).isTrue();
    assertThat(new Signed(id, "1614265330", "v1,AAAA " + right).isBy(secret, body, now)).isTrue();
    assertThat(new Signed(id, "1614265330", right).isBy(secret, body, now.plusSeconds(301)))
        .isFalse();
    assertThat(new Signed(id, "1614265330", right).isBy(secret, body, now.minusSeconds(301)))
        .isFalse();
    assertThat(new Signed(id, "1614265331", right).isBy(secret, body, now)).isFalse();
    assertThat(new Signed(id + "x", "1614265330", right).isBy(secret, body, now)).isFalse();
    assertThat(new Signed(id, "1614265330", right).isBy(secret, new byte[0], now)).isFalse();
    assertThat(new Signed(id, "1614265330", "").isBy(secret, body, now)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Su código es 12345678.|Su código es 1, 2, 3, 4, 5, 6, 7, 8.",
        "Código K7Q-2MX aquí|Código K, 7, Q, 2, M, X aquí",
        "Enlace: ESPERA una solicitud|Enlace: ESPERA una solicitud"
      })
  void readCodesSignBySign(String pair) {
    String[] both = pair.split("\\|");
    assertThat(Spoken.of(both[0])).isEqualTo(both[1]);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{}",
        "{\"event\":\"status\",\"reference\":\"1\"}",
        "{\"event\":\"status\",\"status\":\"delivered\"}",
        "{\"event\":\"reply\",\"text\":\"x\"}",
        "{\"event\":\"digits\",\"digits\":\"1\"}",
        "{\"event\":1}"
      })
  void leaveWhatTellsNothing(String body) {
    assertThat(Callback.read(body.getBytes(StandardCharsets.UTF_8))).isEmpty();
  }

  @Property
  void readWhateverAGatewayPosts(@ForAll byte[] body) {
    assertThat(Callback.read(body)).isEqualTo(Optional.empty());
  }

  @Property
  void takeWhateverIsSaidToBeASignature(
      @ForAll String id, @ForAll String timestamp, @ForAll String signature) {
    Secret<byte[]> secret = Signed.secret(SECRET).orElseThrow();
    assertThat(new Signed(id, timestamp, signature).isBy(secret, new byte[0], Instant.EPOCH))
        .isFalse();
  }

  static String sign(String secret, String id, long second, byte[] body) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring(6)), "HmacSHA256"));
    mac.update((id + "." + second + ".").getBytes(StandardCharsets.UTF_8));
    return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
  }

  private static GatewaySettings bound(Map<String, String> told) {
    PinnedSettings<GatewaySettings> settings = PinnedSettings.of(GatewaySettings.class);
    for (Map.Entry<String, String> each : told.entrySet()) {
      settings = settings.with(each.getKey(), each.getValue());
    }
    return settings.bound();
  }
}
