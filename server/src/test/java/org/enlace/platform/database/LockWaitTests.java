package org.enlace.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.enlace.EnlaceTest;
import org.enlace.kernel.Actor;
import org.enlace.kernel.ActorScope;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Nobody waits for a lock for ever, whichever login waits.
@EnlaceTest
class LockWaitTests {
  @Autowired JdbcClient jdbc;

  @Test
  void endsForTheApplicationAndForTheWorker() {
    assertThat(longest(new Actor.Anonymous())).isEqualTo("30s");
    assertThat(longest(new Actor.Task("test"))).isEqualTo("30s");
  }

  private String longest(Actor actor) {
    return ActorScope.as(
        actor,
        () -> jdbc.sql("SELECT current_setting('lock_timeout')").query(String.class).single());
  }
}
