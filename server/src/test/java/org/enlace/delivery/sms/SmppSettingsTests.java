package org.enlace.delivery.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.enlace.PinnedSettings;
import org.junit.jupiter.api.Test;

class SmppSettingsTests {
  @Test
  void areTheseByDefault() {
    Map<String, String> expected = new HashMap<>();
    for (String name : new String[] {"host", "port", "system-id", "password", "from"}) {
      expected.put("enlace.smpp." + name, "null");
    }
    expected.put("enlace.smpp.security", "TLS");
    expected.put("enlace.smpp.system-type", "");
    expected.put("enlace.smpp.per-second", "10");
    expected.put("enlace.smpp.window", "10");
    expected.put("enlace.smpp.enquire", "PT30S");
    PinnedSettings.of(SmppSettings.class).are(expected);
  }

  @Test
  void refuseWhatCannotBe() {
    PinnedSettings.of(SmppSettings.class)
        .refuse("port", "0", "65536")
        .refuse("per-second", "0", "1001")
        .refuse("window", "0", "101")
        .refuse("enquire", "0s", "6m")
        .refuse("system-id", "a b", "0123456789abcdef")
        .refuse("password", "123456789")
        .refuse("system-type", "0123456789abc")
        .refuse("from", "a name too long", "+")
        .take("from", "+51999000111", "12345", "Enlace", "Red Enlace");
    PinnedSettings.of(SmppSettings.class)
        .with("system-id", "a")
        .with("password", "b")
        .refuse("host", "smsc.example");
  }

  @Test
  void tellOfACentreWhereAllIsSet() {
    SmppSettings settings = TestSmpp.settings(1);
    assertThat(settings.centre()).isPresent();
    assertThat(settings.toString()).doesNotContain("secreto");
    assertThat(settings.centre().toString()).doesNotContain("secreto");
    assertThat(PinnedSettings.of(SmppSettings.class).bound().centre()).isEmpty();
  }
}
