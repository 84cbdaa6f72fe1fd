package org.enlace.identity;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.enlace.kernel.Actor;
import org.enlace.ui.page.AccountNames;
import org.enlace.ui.page.Messages;
import org.enlace.ui.page.Preferences;
import org.enlace.ui.page.Reader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// How pages are written for an account: its language, zone and clock, and its own name.
@Component
class AccountPreferenceStore implements Preferences, AccountNames {
  private final JdbcClient jdbc;
  private final TaskWork tasks;

  AccountPreferenceStore(JdbcClient jdbc, TaskWork tasks) {
    this.jdbc = jdbc;
    this.tasks = tasks;
  }

  @Override
  public Optional<Reader> preferencesOf(Actor.SignedIn actor) {
    return tasks.inOneStatement(() ->
        jdbc.sql(
                """
                SELECT language, time_zone, twelve_hours FROM identity.account
                 WHERE id = :id AND time_zone IS NOT NULL
                """)
            .param("id", actor.account())
            .query((row, _) ->
                new Reader(
                    Messages.shipped(Locale.forLanguageTag(row.getString("language"))),
                    ZoneId.of(row.getString("time_zone")),
                    row.getBoolean("twelve_hours")))
            .optional());
  }

  @Override
  @Transactional
  public void save(Actor.SignedIn actor, Reader reader) {
    jdbc.sql(
            """
            UPDATE identity.account
               SET language = :language, time_zone = :zone, twelve_hours = :twelve
             WHERE id = :id
            """)
        .param("language", reader.locale().toLanguageTag())
        .param("zone", reader.zone().getId())
        .param("twelve", reader.twelveHours())
        .param("id", actor.account())
        .update();
  }

  @Override
  public String nameOf(Actor.SignedIn actor) {
    return tasks.inOneStatement(() ->
        jdbc.sql("SELECT display_name FROM identity.account WHERE id = :id")
            .param("id", actor.account())
            .query(String.class)
            .optional()
            .orElse(""));
  }
}
