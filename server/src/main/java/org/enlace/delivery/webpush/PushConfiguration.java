package org.enlace.delivery.webpush;

import java.net.URI;
import java.security.SecureRandom;
import java.time.InstantSource;
import org.enlace.delivery.LineSecrets;
import org.enlace.delivery.outward.Outward;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The adapter for browsers.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PushSettings.class)
class PushConfiguration {
  @Bean
  PushCarrier.Surroundings pushSurroundings(
      @Value("${enlace.base-url:http://localhost:8080}") URI site,
      SecureRandom random,
      InstantSource clock) {
    return new PushCarrier.Surroundings(site, random, clock);
  }

  @Bean
  PushCarrier pushCarrier(
      PushSettings settings,
      PushKeys keys,
      LineSecrets secrets,
      Outward outward,
      PushCarrier.Surroundings around) {
    return new PushCarrier(settings, keys, secrets, outward, around);
  }
}
