package org.enlace.platform;

import java.security.SecureRandom;
import java.time.InstantSource;
import org.enlace.kernel.Allowed;
import org.enlace.kernel.Ids;
import org.enlace.ui.page.Messages;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What every room is given beside the time: chance, ids, texts.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SiteSettings.class)
class CommonBeans {
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
