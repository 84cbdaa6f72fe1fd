package org.enlace.duty.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.util.Map;
import org.enlace.PinnedSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EscalationSettingsTests {
  @Test
  void areTheseByDefault() {
    PinnedSettings.of(EscalationSettings.class)
        .are(Map.of("enlace.escalation.heartbeat-url", "null"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://watch.example/ping/1", "http://127.0.0.1:9000/ping"})
  void takeAnAddressThatNobodyElseReads(String url) {
    assertThat(new EscalationSettings(URI.create(url)).heartbeatUrl()).hasToString(url);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://watch.example/ping",
        "https://a:b@watch.example/",
        "file:///tmp/x",
        "ping"
      })
  void refuseAnyOther(String url) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new EscalationSettings(URI.create(url)))
        .withMessageContaining("ENLACE_ESCALATION_HEARTBEAT_URL");
  }
}
