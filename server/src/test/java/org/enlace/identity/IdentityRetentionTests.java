package org.enlace.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.enlace.EnlaceTest;
import org.enlace.kernel.Actor;
import org.enlace.kernel.ActorScope;
import org.enlace.platform.database.Logins;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// Sessions and events go when their time is up.
@EnlaceTest
class IdentityRetentionTests {
  @Autowired IdentityRetention retention;
  @Autowired TestAccounts accounts;
  @Autowired TaskWork tasks;
  @Autowired EventStore events;
  @Autowired Logins logins;
  @Autowired JdbcClient jdbc;

  @Test
  void erasesASessionAMonthAfterItsEndAndNotBefore() {
    UUID account = accounts.make("Somebody");
    accounts.session(account);
    age("identity.session", "made_at", account, "30 days");
    retention.run();
    assertThat(count("identity.session", account)).isEqualTo(1);
    age("identity.session", "made_at", account, "32 days");
    assertThat(retention.run().sessions()).isPositive();
    assertThat(count("identity.session", account)).isZero();
  }

  @Test
  void erasesEventsAfterTheTimeThatTheSiteSets() {
    UUID account = accounts.make("Somebody");
    tasks.doInTransaction(() -> events.add(account, Event.Kind.SIGNED_IN, null));
    long known = count("identity.event", account);
    retention.run();
    assertThat(count("identity.event", account)).isEqualTo(known);
    age("identity.event", "at", account, "366 days");
    assertThat(retention.run().events()).isPositive();
    assertThat(count("identity.event", account)).isZero();
  }

  private void age(String table, String column, UUID account, String span) {
    String update =
        "UPDATE %s SET %s = now() - interval '%s' WHERE account = '%s'"
            .formatted(table, column, span, account);
    JdbcClient.create(new DriverManagerDataSource(logins.owner().reveal())).sql(update).update();
  }

  private long count(String table, UUID account) {
    return ActorScope.as(
        new Actor.Task("test"),
        () ->
            tasks.inTransaction(() ->
                jdbc.sql("SELECT count(*) FROM " + table + " WHERE account = :account")
                    .param("account", account)
                    .query(Long.class)
                    .single()));
  }
}
