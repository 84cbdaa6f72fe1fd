package org.enlace.delivery.webhook;

import java.time.InstantSource;
import org.enlace.delivery.LineSecrets;
import org.enlace.delivery.outward.Outward;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The adapter for programs of States.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebhookSettings.class)
class WebhookConfiguration {
  @Bean
  WebhookCarrier webhookCarrier(
      WebhookSettings settings, LineSecrets secrets, Outward outward, InstantSource clock) {
    return new WebhookCarrier(settings, secrets, outward, clock);
  }
}
