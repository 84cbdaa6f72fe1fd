package org.enlace.platform.health;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.DriverManager;
import java.time.InstantSource;
import java.util.Map;
import org.enlace.platform.database.Logins;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What readiness asks besides the rooms' own indicators.
@Configuration(proxyBeanMethods = false)
class HealthConfiguration {
  @Bean
  HealthIndicator database(
      HikariDataSource applicationPool,
      @Qualifier("workerPool") HikariDataSource workerPool,
      Logins logins,
      InstantSource clock) {
    return new DatabaseHealth(
        Map.of(
            "application", applicationPool::getConnection,
            "worker", workerPool::getConnection,
            "owner", () -> DriverManager.getConnection(logins.owner().reveal())),
        clock);
  }
}
