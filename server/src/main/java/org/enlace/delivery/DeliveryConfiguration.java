package org.enlace.delivery;

import java.time.InstantSource;
import org.enlace.ui.page.Messages;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The carrier of mail and its health.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailSettings.class)
class DeliveryConfiguration {
  @Bean
  MailCarrier mailCarrier(
      MailSettings settings, ObjectProvider<RelaySource> other, Outbox outbox, Messages texts) {
    RelaySource source = other.getIfAvailable(() -> () -> settings);
    return new MailCarrier(source.settings(), outbox.host(), texts);
  }

  @Bean
  MailHealth mailHealthIndicator(MailCarrier carrier, InstantSource clock) {
    return new MailHealth(carrier, clock);
  }
}
