package org.enlace.delivery.gateway;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.enlace.delivery.LineKind;
import org.enlace.delivery.carriage.LineCarrier;
import org.enlace.delivery.outward.Outward;
import org.enlace.ui.page.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The gateways for which the site is set up.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(GatewaySettings.class)
class GatewayConfiguration {
  @Bean
  Gateways gateways(
      GatewaySettings settings,
      ObjectProvider<GatewaySource> other,
      @Value("${enlace.base-url:http://localhost:8080}") URI site,
      Outward outward,
      Messages texts) {
    GatewaySettings told = other.getIfAvailable(() -> () -> settings).settings();
    GatewayCarrier.Surroundings around = new GatewayCarrier.Surroundings(site, texts);
    List<LineCarrier> carriers = new ArrayList<>();
    add(carriers, LineKind.SMS, told.sms(), outward, around);
    add(carriers, LineKind.VOICE, told.voice(), outward, around);
    return new Gateways(told, carriers);
  }

  private static void add(
      List<LineCarrier> carriers,
      LineKind kind,
      GatewaySettings.@Nullable Way way,
      Outward outward,
      GatewayCarrier.Surroundings around) {
    if (way != null) {
      way.target()
          .ifPresent(
              target -> carriers.add(new GatewayCarrier(kind, way, target, outward, around)));
    }
  }
}
