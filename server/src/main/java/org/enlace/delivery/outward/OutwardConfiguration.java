package org.enlace.delivery.outward;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The way out that all adapters share.
@Configuration(proxyBeanMethods = false)
class OutwardConfiguration {
  @Bean
  Outward outward() {
    return Outward.ofThisMachine();
  }
}
