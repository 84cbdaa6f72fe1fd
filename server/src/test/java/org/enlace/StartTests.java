package org.enlace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@EnlaceTest
class StartTests {
  @Autowired JdbcClient jdbc;
  @Autowired PlatformTransactionManager transactions;
  @Autowired InstantSource clock;

  @Test
  void startsAsTheApplicationLogin() {
    assertThat(jdbc.sql("SELECT current_user").query(String.class).single())
        .isEqualTo("enlace_app");
  }

  @Test
  void tellsTheDatabaseNobodyWhereNoActorIsBound() {
    String told =
        new TransactionTemplate(transactions)
            .execute(status ->
                jdbc.sql("SELECT coalesce(enlace.state(), 'nobody')").query(String.class).single());
    assertThat(told).isEqualTo("nobody");
  }

  @Test
  void usesTheClockThatTestsMove() {
    assertThat(clock).isInstanceOf(MovableClock.class);
  }
}
