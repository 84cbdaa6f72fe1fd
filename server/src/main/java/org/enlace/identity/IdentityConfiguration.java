package org.enlace.identity;

import org.enlace.identity.credential.PasswordPolicy;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What this room is given besides its own doors and stores.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IdentitySettings.class)
class IdentityConfiguration {
  @Bean
  PasswordPolicy passwordPolicy() {
    return new PasswordPolicy();
  }
}
