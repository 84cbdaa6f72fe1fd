package org.enlace.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.enlace.PinnedSettings;
import org.junit.jupiter.api.Test;

class BounceSettingsTests {
  private static final PinnedSettings<BounceSettings> SETTINGS =
      PinnedSettings.of(BounceSettings.class);
  private static final PinnedSettings<BounceSettings> WHOLE =
      SETTINGS
          .with("address", "bounce@site.example")
          .with("host", "imap.site.example")
          .with("user", "bounces")
          .with("password", "sesame");

  @Test
  void areTheseByDefault() {
    Map<String, String> expected = new HashMap<>();
    for (String name : new String[] {"address", "host", "port", "security", "user", "password"}) {
      expected.put("enlace.bounce." + name, "null");
    }
    expected.put("enlace.bounce.folder", "INBOX");
    expected.put("enlace.bounce.done", "Enlace");
    SETTINGS.are(expected);
    assertThat(SETTINGS.bound().mailbox()).isEmpty();
  }

  @Test
  void protectTheWayToAnotherMachine() {
    BounceSettings.Mailbox far = WHOLE.bound().mailbox().orElseThrow();
    assertThat(far.security()).isEqualTo(MailSettings.Security.TLS);
    assertThat(far.port()).isEqualTo(993);
    BounceSettings.Mailbox near = WHOLE.with("host", "127.0.0.1").bound().mailbox().orElseThrow();
    assertThat(near.security()).isEqualTo(MailSettings.Security.PLAIN);
    assertThat(near.port()).isEqualTo(143);
    WHOLE.refuse("security", "plain");
  }

  @Test
  void refuseWhatCannotBeUsed() {
    SETTINGS.refuse("address", "nobody");
    SETTINGS.refuse("address", "a.much.longer.name@site.example");
    SETTINGS.refuse("address", "a+b@site.example");
    SETTINGS.refuse("host", "imap.site.example");
    WHOLE.refuse("port", "0");
    WHOLE.refuse("done", "inbox");
  }

  @Test
  void printNoPassword() {
    assertThat(WHOLE.bound().toString()).doesNotContain("sesame");
  }
}
