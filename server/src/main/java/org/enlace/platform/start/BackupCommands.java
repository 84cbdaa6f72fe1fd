package org.enlace.platform.start;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.enlace.kernel.Allowed;
import org.enlace.platform.backup.Decryption;
import org.enlace.platform.backup.Encryption;
import org.enlace.platform.backup.Passphrase;
import org.enlace.platform.backup.SiteBackup;
import org.enlace.platform.backup.VerifiedBackup;

/// `backup` and `restore`, as they are typed.
///
/// @param environment the settings of the process
/// @param out the console
record BackupCommands(Map<String, String> environment, PrintStream out) {
  private static final String PASSPHRASE = "ENLACE_BACKUP_PASSPHRASE";
  private static final int KIBIBYTE = 1024;

  /// `backup --to FILE [--passphrase-file FILE | --to-certificate FILE] [--data DIR]`
  void backup(CommandLine line) {
    Path file = Path.of(line.required("to"));
    Encryption to = encryption(line);
    Path data = data(line);
    try (OwnerDatabase database = OwnerDatabase.ofSite(data, environment)) {
      SiteBackup.Written written =
          new SiteBackup(random())
              .write(
                  new SiteBackup.Site(
                      database.url(), Version.current(), DataFolder.isDemonstration(data)),
                  file,
                  to);
      out.printf(
          Locale.ROOT,
          "%s holds the site as of %s: %d tables, %d rows, %d KiB, encrypted to %s.%n",
          file,
          written.madeAt(),
          written.tables(),
          written.rows(),
          written.bytes() / KIBIBYTE,
          to.spoken());
    }
    out.println(
        "The site key is not in it, and without it what is sealed stays sealed: keep "
            + siteKey(data)
            + " in another place.");
  }

  /// `restore --from FILE [--passphrase-file FILE] [--key FILE] [--data DIR]`
  void restore(CommandLine line) {
    Path data = data(line);
    VerifiedBackup backup = VerifiedBackup.of(Path.of(line.required("from")), decryption(line));
    Path folder =
        backup.isDemonstration() ? DataFolder.ofDemonstration(data) : DataFolder.ofSite(data);
    try (OwnerDatabase database = OwnerDatabase.forNewSite(folder, environment)) {
      VerifiedBackup.Restored restored = backup.restoreInto(database.url());
      out.printf(
          Locale.ROOT,
          "The site as of %s is restored: %d tables, %d rows, %d migrations since.%n",
          restored.madeAt(),
          restored.tables(),
          restored.rows(),
          restored.upgraded());
    }
    out.println("Before the first start put back the site key: " + siteKey(folder) + ".");
  }

  private Encryption encryption(CommandLine line) {
    Optional<String> certificate = line.option("to-certificate");
    if (certificate.isEmpty()) {
      return passphrase(line)
          .orElseThrow(() ->
              new CommandLine.Refused(
                  "backup needs --passphrase-file, "
                      + PASSPHRASE
                      + " or --to-certificate: no backup is written in the clear"))
          .forNewBackup();
    }
    if (line.option("passphrase-file").isPresent()) {
      throw new CommandLine.Refused("take either --passphrase-file or --to-certificate, not both");
    }
    return Encryption.certificate(Path.of(certificate.get()));
  }

  private Decryption decryption(CommandLine line) {
    Optional<Passphrase> passphrase = passphrase(line);
    Optional<String> key = line.option("key");
    if (key.isPresent()) {
      return Decryption.privateKey(Path.of(key.get()), passphrase.orElse(null));
    }
    return passphrase.<Decryption>map(words -> words).orElseGet(Decryption.AlreadyDone::new);
  }

  private Optional<Passphrase> passphrase(CommandLine line) {
    Optional<String> file = line.option("passphrase-file");
    if (file.isPresent()) {
      return Optional.of(Passphrase.in(Path.of(file.get())));
    }
    return Optional.ofNullable(environment.get(PASSPHRASE))
        .map(told -> Passphrase.of(told, PASSPHRASE));
  }

  private Path data(CommandLine line) {
    return Path.of(
        line.option("data").orElse(environment.getOrDefault("ENLACE_DATA", "data/site")));
  }

  private String siteKey(Path data) {
    boolean told = !environment.getOrDefault("ENLACE_SITE_KEY", "").isBlank();
    Path file = data.resolve("site.key").toAbsolutePath().normalize();
    if (told) {
      return "the value of ENLACE_SITE_KEY";
    }
    return Files.exists(file) ? file.toString() : file + " (or the value of ENLACE_SITE_KEY)";
  }

  @Allowed(reason = "the command runs without the application that hands randomness out")
  private static SecureRandom random() {
    return new SecureRandom();
  }
}
