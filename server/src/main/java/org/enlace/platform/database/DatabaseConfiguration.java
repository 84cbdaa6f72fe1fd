package org.enlace.platform.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import javax.sql.DataSource;
import org.enlace.kernel.Secret;
import org.enlace.platform.database.ActorDataSource.Login;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/// The pools, migrated before they open.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabaseConfiguration {
  /// Under row-level security it takes a statement longer to be planned than to be carried out, so
  /// each connection plans it once for all values. Statements whose best plan depends on a value
  /// therefore write it out, or leave out what is not asked.
  private static final String PLAN_ONCE = "SET plan_cache_mode = force_generic_plan";

  /// Nobody waits for a lock for ever: where two wait for each other across the two logins, the
  /// database sees no circle, and each such pair would keep its connections.
  private static final String WAIT_NOT_FOR_EVER = "SET lock_timeout = '30s'";

  @Bean(destroyMethod = "close")
  HikariDataSource applicationPool(Logins logins, DatabaseSettings settings, Migration migrated) {
    return pool("application", logins.application(), settings.poolSize());
  }

  @Bean(destroyMethod = "close", defaultCandidate = false)
  HikariDataSource workerPool(Logins logins, Migration migrated) {
    return pool("worker", logins.worker(), 4);
  }

  @Bean
  @org.springframework.context.annotation.Primary
  DataSource dataSource(
      HikariDataSource applicationPool,
      @org.springframework.beans.factory.annotation.Qualifier("workerPool")
          HikariDataSource workerPool) {
    BypassCheck.refuseLoginsThatBypassRowLevelSecurity(applicationPool, workerPool);
    ActorDataSource routed = new ActorDataSource();
    routed.setTargetDataSources(
        Map.of(Login.APPLICATION, applicationPool, Login.WORKER, workerPool));
    routed.setDefaultTargetDataSource(applicationPool);
    return routed;
  }

  @Bean
  PlatformTransactionManager transactionManager(DataSource dataSource) {
    return new ActorTransactionManager(dataSource);
  }

  @Bean
  Migration migration(Logins logins) {
    return new Migration(Migrations.apply(logins.owner()));
  }

  /// What the migration did; whoever needs the tables asks for this first.
  ///
  /// @param executed how many migrations ran at this start
  record Migration(int executed) {}

  private static HikariDataSource pool(String name, Secret<String> url, int size) {
    HikariConfig config = new HikariConfig();
    config.setPoolName(name);
    config.setJdbcUrl(url.reveal());
    config.setMaximumPoolSize(size);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(10_000);
    config.setAutoCommit(true);
    config.setConnectionInitSql(PLAN_ONCE + "; " + WAIT_NOT_FOR_EVER);
    // What the database says of a refused row holds the row, and would stand in the log.
    config.addDataSourceProperty("logServerErrorDetail", "false");
    return new HikariDataSource(config);
  }
}
