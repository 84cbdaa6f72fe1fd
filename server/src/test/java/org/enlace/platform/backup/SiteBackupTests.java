package org.enlace.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.Arrays;
import org.enlace.kernel.Allowed;
import org.enlace.kernel.Secret;
import org.enlace.platform.database.Migrations;
import org.enlace.platform.postgres.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class SiteBackupTests {
  @RegisterExtension static final TestDatabase SITE = TestDatabase.fresh();
  @RegisterExtension static final TestDatabase NEW_SITE = TestDatabase.empty();

  private static final Passphrase PASSPHRASE = passphrase("seis palabras al azar");

  @TempDir static Path shared;
  private static Path backup = Path.of("none");

  @TempDir Path folder;

  @BeforeAll
  static void backUp() throws SQLException {
    SiteRows.write(SITE.owner().urlWithPassword());
    backup = shared.resolve("site.enlace");
    write(SITE, backup, PASSPHRASE);
  }

  @Test
  void bringsBackEveryRowSequenceAndRule() throws SQLException, IOException {
    try (TestDatabase target = TestDatabase.empty()) {
      Secret<String> owner = target.owner().urlWithPassword();

      VerifiedBackup.Restored restored = VerifiedBackup.of(backup, PASSPHRASE).restoreInto(owner);

      assertThat(SiteRows.in(owner)).isEqualTo(SiteRows.in(SITE.owner().urlWithPassword()));
      assertThat(restored.rows()).isGreaterThan(2000);
      assertThat(restored.upgraded()).isZero();
    }
  }

  @Test
  void upgradesAnOlderSiteAfterItsRowsAreBack() throws SQLException, IOException {
    try (TestDatabase old = TestDatabase.empty();
        TestDatabase target = TestDatabase.empty()) {
      Secret<String> oldOwner = old.owner().urlWithPassword();
      Migrations.applyUpTo(oldOwner, "0001.1");
      SiteRows.run(
          oldOwner,
          """
          INSERT INTO platform.scheduled_task (task_name, task_instance, execution_time, picked, version)
          VALUES ('kept', 'x', now(), false, 1)
          """);
      Path file = folder.resolve("old");
      write(old, file, PASSPHRASE);

      VerifiedBackup.Restored restored =
          VerifiedBackup.of(file, PASSPHRASE).restoreInto(target.owner().urlWithPassword());

      assertThat(restored.rows()).isEqualTo(1);
      assertThat(restored.upgraded()).isPositive();
      assertThat(SiteRows.in(target.owner().urlWithPassword()).tables())
          .anySatisfy(table -> {
            assertThat(table.name()).isEqualTo("scheduled_task");
            assertThat(table.rows()).isEqualTo(1);
          });
      assertThat(Migrations.apply(target.owner().urlWithPassword())).isZero();
    }
  }

  @Test
  void doesNotOpenByAnotherPassphrase() {
    assertThatThrownBy(() -> VerifiedBackup.of(backup, passphrase("otras palabras al azar")))
        .isInstanceOf(BackupRefused.class)
        .hasMessage("the passphrase does not open " + backup + "; nothing was restored");
  }

  @Test
  void refusesAFileThatWasCutOffAnywhere() throws IOException {
    byte[] whole = Files.readAllBytes(backup);
    int length = whole.length;
    for (int kept : new int[] {0, 30, 100, length / 2, length - 20, length - 1}) {
      refuses(Arrays.copyOf(whole, kept), "cut to " + kept);
    }
  }

  @Test
  void refusesAFileInWhichOneBitChangedAnywhere() throws IOException {
    byte[] whole = Files.readAllBytes(backup);
    int length = whole.length;
    for (int place :
        new int[] {0, 3, 20, 60, 90, 400, length / 3, length / 2, length - 40, length - 1}) {
      byte[] changed = whole.clone();
      changed[place] ^= 4;
      refuses(changed, "changed at " + place);
    }
  }

  @Test
  void refusesAFileThatWentOnAfterItsEnd() throws IOException {
    byte[] whole = Files.readAllBytes(backup);
    byte[] longer = Arrays.copyOf(whole, whole.length + 4);
    refuses(longer, "lengthened");
  }

  @Test
  void refusesADatabaseThatHoldsASite() throws SQLException, IOException {
    SiteRows.Held before = SiteRows.in(SITE.owner().urlWithPassword());
    VerifiedBackup verified = VerifiedBackup.of(backup, PASSPHRASE);

    assertThatThrownBy(() -> verified.restoreInto(SITE.owner().urlWithPassword()))
        .isInstanceOf(BackupRefused.class)
        .hasMessage("the database holds a site already: restore only into an empty one");

    assertThat(SiteRows.in(SITE.owner().urlWithPassword())).isEqualTo(before);
  }

  @Test
  void sweepsAwayWhatACutOffRestoreLeft() throws SQLException, IOException {
    try (TestDatabase target = TestDatabase.empty()) {
      Secret<String> owner = target.owner().urlWithPassword();
      Migrations.apply(owner);
      SiteRows.run(owner, "CREATE SCHEMA restore_unfinished");

      assertThatThrownBy(() -> UnfinishedRestore.refuse(owner))
          .hasMessage("a restore into this database was cut off; run the restore again");
      assertThatThrownBy(() -> write(target, folder.resolve("half"), PASSPHRASE))
          .isInstanceOf(BackupRefused.class);
      VerifiedBackup.of(backup, PASSPHRASE).restoreInto(owner);

      UnfinishedRestore.refuse(owner);
      assertThat(SiteRows.in(owner)).isEqualTo(SiteRows.in(SITE.owner().urlWithPassword()));
    }
  }

  @Test
  void replacesNoFileAndLeavesNone() throws IOException {
    Path file = Files.writeString(folder.resolve("there"), "mine");

    assertThatThrownBy(() -> write(SITE, file, PASSPHRASE))
        .isInstanceOf(BackupRefused.class)
        .hasMessage(file + " exists already and is not replaced; name another file");

    assertThat(file).hasContent("mine");
    assertThat(folder).isDirectoryNotContaining(each -> !each.equals(file));
  }

  @Test
  void leavesNoFileWhereTheDatabaseHoldsNoSite() {
    assertThatThrownBy(() -> write(NEW_SITE, folder.resolve("none"), PASSPHRASE))
        .isInstanceOf(BackupRefused.class)
        .hasMessage("the database holds no site");

    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void isReadableByItsOwnerOnly() throws IOException {
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)))
        .isEqualTo("rw-------");
  }

  @Test
  void refusesAPassphraseThatIsSoonGuessed() {
    assertThatThrownBy(() -> passphrase("corta").forNewBackup())
        .isInstanceOf(BackupRefused.class)
        .hasMessageContaining("12 characters");
  }

  private void refuses(byte[] content, String what) throws IOException {
    Path file = Files.write(folder.resolve("damaged"), content);
    assertThatThrownBy(() -> VerifiedBackup.of(file, PASSPHRASE))
        .as(what)
        .isInstanceOf(BackupRefused.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining("nothing was restored")
        .message()
        .doesNotContain("\n");
  }

  private static Passphrase passphrase(String words) {
    return new Passphrase(Secret.of(words));
  }

  @Allowed(reason = "a test outside the application")
  static SiteBackup.Written write(TestDatabase site, Path file, Encryption to) {
    return new SiteBackup(new SecureRandom())
        .write(new SiteBackup.Site(site.owner().urlWithPassword(), "test", false), file, to);
  }
}
