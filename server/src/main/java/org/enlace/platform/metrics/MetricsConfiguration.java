package org.enlace.platform.metrics;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.config.MeterFilterReply;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Keeps labels that could tell a State or a person out of the metrics, whoever measures.
@Configuration(proxyBeanMethods = false)
class MetricsConfiguration {
  private static final Logger LOG = LoggerFactory.getLogger(MetricsConfiguration.class);
  private static final Set<String> FORBIDDEN =
      Set.of(
          "state",
          "from",
          "to",
          "sender",
          "receiver",
          "person",
          "account",
          "address",
          "line",
          "reference",
          "ref",
          "subject",
          "authority",
          "token");

  @Bean
  MeterFilter nothingByState() {
    return new MeterFilter() {
      @Override
      public MeterFilterReply accept(Meter.Id id) {
        boolean ours = id.getName().startsWith("enlace.");
        boolean tells = id.getTags().stream().anyMatch(tag -> FORBIDDEN.contains(tag.getKey()));
        if (ours && tells) {
          LOG.error("The metric {} has a label that it must not have, and is left out", id);
          return MeterFilterReply.DENY;
        }
        return MeterFilterReply.NEUTRAL;
      }
    };
  }
}
