package org.enlace.platform.schedule;

import com.github.kagkarlsson.scheduler.boot.autoconfigure.Jackson3Serializer;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerCustomizer;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The scheduler of the sparse jobs uses the worker's login and keeps its data as JSON. Whatever is
/// due in numbers (deliveries, steps of escalations) has rows of its own and is not scheduled here.
@Configuration(proxyBeanMethods = false)
class ScheduleConfiguration {
  @Bean
  DbSchedulerCustomizer schedulerOnTheWorkersLogin(
      @Qualifier("workerPool") HikariDataSource workerPool) {
    return new DbSchedulerCustomizer() {
      @Override
      public Optional<DataSource> dataSource() {
        return Optional.of(workerPool);
      }

      @Override
      public Optional<Serializer> serializer() {
        return Optional.of(new Jackson3Serializer());
      }
    };
  }
}
