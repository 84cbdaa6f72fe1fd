package org.enlace.delivery.sms;

import java.time.InstantSource;
import java.util.List;
import org.enlace.delivery.GatewayReports;
import org.enlace.delivery.InboundReplies;
import org.enlace.delivery.carriage.LineCarrier;
import org.enlace.delivery.carriage.LineCarriers;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/// The message centre for which the site is set up, if any.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SmppSettings.class)
class SmppConfiguration {
  /// Before the gateway over HTTP, where both are set.
  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE)
  LineCarriers messageCentre(
      SmppSettings settings, GatewayReports reports, InboundReplies replies, InstantSource clock) {
    List<LineCarrier> carriers =
        settings
            .centre()
            .map(
                centre -> bound(settings, centre, new SmppReceiver(reports, replies, clock), clock))
            .map(List::of)
            .orElse(List.of());
    return () -> carriers;
  }

  private static LineCarrier bound(
      SmppSettings settings,
      SmppSettings.Centre centre,
      SmppReceiver receiver,
      InstantSource clock) {
    SmppLink link = new SmppLink(settings, centre, receiver);
    link.begin();
    return new SmppCarrier(settings, centre, link, clock);
  }
}
