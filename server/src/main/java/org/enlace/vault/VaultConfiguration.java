package org.enlace.vault;

import java.nio.file.Path;
import java.security.SecureRandom;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Where the site keys come from: the setting `ENLACE_SITE_KEY`, else the file `site.key` of the
/// data folder, which is made at the first start. Nodes that share a database need the same keys:
/// they use the setting.
@Configuration(proxyBeanMethods = false)
class VaultConfiguration {

  @Bean
  SiteKeys siteKeys(
      @Value("${enlace.site-key:}") String told,
      @Value("${enlace.data:data/site}") String folder,
      SecureRandom random) {
    if (!told.isBlank()) {
      return SiteKeys.parse(told);
    }
    return SiteKeyFile.at(Path.of(folder), random);
  }

  @Bean
  SiteSeal siteSeal(SiteKeys keys, SecureRandom random) {
    return new SiteSeal(keys, random);
  }

  @Bean
  ObjectSeal objectSeal(SiteSeal seal, SecureRandom random) {
    return new ObjectSeal(seal, random);
  }
}
