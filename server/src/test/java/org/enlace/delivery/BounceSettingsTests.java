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
    WHOLE.refuse("security", "plain", "ENLACE_BOUNCE_SECURITY");
  }

  @Test
  void refuseWhatCannotBeUsed() {
    SETTINGS.refuse("address", "nobody", "ENLACE_BOUNCE_ADDRESS");
    SETTINGS.refuse("address", "a.much.longer.name@site.example", "ENLACE_BOUNCE_ADDRESS");
    SETTINGS.refuse("address", "a+b@site.example", "ENLACE_BOUNCE_ADDRESS");
    SETTINGS.refuse("host", "imap.site.example", "ENLACE_BOUNCE_HOST");
    WHOLE.refuse("port", "0", "ENLACE_BOUNCE_PORT");
    WHOLE.refuse("done", "inbox", "ENLACE_BOUNCE_DONE");
  }

  @Test
  void printNoPassword() {
    assertThat(WHOLE.bound().toString()).doesNotContain("sesame");
  }
}
