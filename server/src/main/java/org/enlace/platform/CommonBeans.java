package org.enlace.platform;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import org.enlace.kernel.Allowed;
import org.enlace.kernel.Ids;
import org.enlace.ui.page.Messages;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What every room is given: the time, chance, ids, texts.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SiteSettings.class)
class CommonBeans {
  /// The time in microseconds, as the database keeps it: what is answered at once and what is read
  /// again later are the same.
  @Bean
  @ConditionalOnMissingBean
  @Allowed(reason = "the one place that reads the machine's clock")
  InstantSource clock() {
    return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
  }

  @Bean
  @Allowed(reason = "the one source of chance")
  SecureRandom random() {
    return new SecureRandom();
  }

  @Bean
  Ids ids(InstantSource clock, SecureRandom random) {
    return new Ids(clock, random);
  }

  @Bean
  Messages messages() {
    return new Messages();
  }
}
