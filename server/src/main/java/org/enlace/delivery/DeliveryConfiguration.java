package org.enlace.delivery;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.enlace.delivery.carriage.LineCarrier;
import org.enlace.delivery.carriage.LineCarriers;
import org.enlace.ui.page.Messages;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/// The carrier of mail and its health.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({
  MailSettings.class,
  QuotaSettings.class,
  OperatorSettings.class,
  BounceSettings.class
})
class DeliveryConfiguration {
  /// What the carriers of brief notices need besides.
  @Component
  record Aids(LineSwitches switches, GatewayReports reports, Outbox outbox) {}

  @Bean
  MailCarrier mailCarrier(
      MailSettings settings,
      ObjectProvider<RelaySource> other,
      Outbox outbox,
      ReturnPaths returnPaths,
      Messages texts) {
    RelaySource source = other.getIfAvailable(() -> () -> settings);
    return new MailCarrier(source.settings(), outbox.host(), returnPaths, texts);
  }

  /// Mail, and each other kind of line with the adapter for which the site is set up.
  @Bean
  Couriers couriers(
      Courier.Tools tools,
      MailCarrier mail,
      ObjectProvider<LineCarrier> single,
      ObjectProvider<LineCarriers> several,
      Aids aids) {
    List<LineCarrier> adapters = new ArrayList<>(single.orderedStream().toList());
    several.orderedStream().forEach(each -> adapters.addAll(each.carriers()));
    List<Carrier> carriers = new ArrayList<>();
    carriers.add(mail);
    for (LineKind kind : LineKind.values()) {
      if (kind.isBrief()) {
        Optional<LineCarrier> adapter =
            adapters.stream().filter(each -> each.kind() == kind && each.isOpen()).findFirst();
        carriers.add(
            new BriefCarrier(kind, adapter, aids.switches(), aids.reports(), aids.outbox().site()));
      }
    }
    return new Couriers(tools, carriers);
  }

  @Bean
  MailHealth mailHealthIndicator(MailCarrier carrier, InstantSource clock) {
    return new MailHealth(carrier, clock);
  }
}
