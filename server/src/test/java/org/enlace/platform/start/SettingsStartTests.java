package org.enlace.platform.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.enlace.Enlace;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Starts the real application with settings that must stop it, before it touches a database.
class SettingsStartTests {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ENLACE_MAIL_HOTS             | mail.example | there is no setting ENLACE_MAIL_HOTS; did you mean ENLACE_MAIL_HOST?
          ENLACE_DATABASE_POOL_SIZE    | many         | wrong setting: ENLACE_DATABASE_POOL_SIZE (enlace.database.pool-size) must be a whole number
          ENLACE_DATABASE_POOL_SIZE    | 1            | wrong setting: enlace.database.pool-size must be 2 to 200
          ENLACE_MAIL_SECURITY         | strong       | wrong setting: ENLACE_MAIL_SECURITY (enlace.mail.security) must be one of starttls, tls, plain
          ENLACE_IDENTITY_SESSION_IDLE | long         | wrong setting: ENLACE_IDENTITY_SESSION_IDLE (enlace.identity.session-idle) must be a length of time such as 90s, 30m, 8h or 14d
          ENLACE_BASE_URL              | contacts     | wrong setting: ENLACE_BASE_URL must be http:// or https:// with a host and no path, such as https://contacts.example
          ENLACE_DATABASE_OWNER_URL    | jdbc:x       | wrong setting: set ENLACE_DATABASE_URL, ENLACE_DATABASE_OWNER_URL and ENLACE_DATABASE_WORKER_URL together, or none of them
          """)
  void stopsWithOneLineThatNamesTheSetting(String name, String value, String line) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Commands commands =
        new Commands(
            Enlace.class,
            Map.of(name, value),
            new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));

    int status =
        commands.run(
            new String[] {"serve", "--data", folder.resolve("site").toString(), "--port", "65535"});

    assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("enlace: " + line + "\n");
    assertThat(status).isEqualTo(1);
    assertThat(Files.exists(folder.resolve("site/pg"))).isFalse();
  }
}
