package org.enlace.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingNamesTests {
  private final SettingNames names = new SettingNames().add("enlace.probe", Probe.class);

  record Probe(String baseUrl, Inner inner, Map<String, String> labels, List<String> hosts) {}

  record Inner(int poolSize) {}

  @Test
  void knowsASettingInEverySpellingThatIsRead() {
    assertThat(List.of("enlace.probe.base-url", "enlace.probe.baseUrl", "enlace.probe.base_url"))
        .allMatch(names::knows);
    assertThat(List.of("ENLACE_PROBE_BASE_URL", "ENLACE_PROBE_BASEURL"))
        .allMatch(names::knowsVariable);
    assertThat(names.knows("enlace.probe.inner.pool-size")).isTrue();
    assertThat(names.knowsVariable("ENLACE_PROBE_INNER_POOL_SIZE")).isTrue();
  }

  @Test
  void knowsEveryEntryOfAMapAndAList() {
    assertThat(List.of("enlace.probe.labels.any-thing", "enlace.probe.hosts[0]"))
        .allMatch(names::knows);
    assertThat(List.of("ENLACE_PROBE_LABELS_ANYTHING", "ENLACE_PROBE_HOSTS_0"))
        .allMatch(names::knowsVariable);
  }

  @Test
  void doesNotKnowWhatNothingReads() {
    assertThat(List.of("enlace.probe", "enlace.probe.base", "enlace.probe.base-url.more"))
        .noneMatch(names::knows);
    assertThat(List.of("ENLACE_PROBE", "ENLACE_PROBEBASEURL", "enlace_probe_base_url"))
        .noneMatch(names::knowsVariable);
  }

  @Test
  void namesWhatWasProbablyMeant() {
    assertThat(names.variableLike("ENLACE_PROBE_BASE_ULR")).contains("ENLACE_PROBE_BASE_URL");
    assertThat(names.variableLike("ENLACE_BACKUP_PASSPRASE")).contains("ENLACE_BACKUP_PASSPHRASE");
    assertThat(names.variableLike("ENLACE_COMPLETELY_DIFFERENT")).isEmpty();
  }
}
