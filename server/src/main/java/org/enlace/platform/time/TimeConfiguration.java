package org.enlace.platform.time;

import com.zaxxer.hikari.HikariDataSource;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What every room is given as the time.
@Configuration(proxyBeanMethods = false)
class TimeConfiguration {
  @Bean(defaultCandidate = false)
  SiteClock siteClock() {
    return SiteClock.ofThisMachine();
  }

  @Bean
  @ConditionalOnMissingBean
  InstantSource clock(@Qualifier("siteClock") SiteClock siteClock) {
    return siteClock;
  }

  @Bean
  ClockKeeper clockKeeper(
      @Qualifier("siteClock") SiteClock siteClock,
      @Qualifier("workerPool") HikariDataSource workerPool) {
    return new ClockKeeper(siteClock, workerPool);
  }
}
