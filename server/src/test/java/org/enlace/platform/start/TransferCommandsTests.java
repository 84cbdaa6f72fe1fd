package org.enlace.platform.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.enlace.EnlaceTest;
import org.enlace.directory.Line;
import org.enlace.directory.ListedRows;
import org.enlace.identity.GrantOrder;
import org.enlace.identity.TestAccounts;
import org.enlace.kernel.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/// The commands `import` and `export` against a running site.
@EnlaceTest
class TransferCommandsTests {
  @TempDir Path folder;
  @Autowired ApplicationContext site;
  @Autowired TestAccounts accounts;
  @LocalServerPort int port;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Map<String, String> environment = new HashMap<>();
  private ListedRows rows;

  @BeforeEach
  void signIn() {
    rows = ListedRows.in(site);
    UUID officer =
        accounts.make(
            "Officer",
            GrantOrder.ofNetwork(
                new GrantOrder.Holder.OfAccount(new UUID(0, 0)), Role.SECRETARIAT, rows.network()));
    environment.put("ENLACE_TOKEN", accounts.token(officer, "directory").reveal());
    environment.put("ENLACE_BASE_URL", "http://127.0.0.1:" + port);
  }

  @Test
  void showsWhatWouldComeOfAFileAndAppliesItWhereAsked() throws IOException {
    String name = "Team " + UUID.randomUUID();
    Path file =
        Files.writeString(
            folder.resolve("teams.json"),
            """
            [{"official_name": "%s", "country": {"code": "PE"}}, {"country": {"code": "PE"}}]
            """
                .formatted(name));
    String[] words = {"import", "--format", "trusted-introducer", file.toString()};
    assertThat(run(words)).as(err()).isZero();
    assertThat(out())
        .contains("1 new, 0 changed, 0 unchanged, 1 refused", "line 2, official_name: missing")
        .contains("/imports/", "--apply");

    assertThat(run("import", "--apply", "--format", "trusted-introducer", file.toString()))
        .as(err())
        .isZero();
    assertThat(out()).contains("It is applied");
    assertThat(run(words)).isZero();
    assertThat(out()).contains("0 new, 0 changed, 1 unchanged", "nothing to apply");
  }

  @Test
  void writesAnExportWhereNoFileIsYet() throws IOException {
    UUID desk = rows.desk("PE", "Mesa");
    rows.line("PE", desk, Line.Kind.EMAIL, "mesa@csirt.example", Line.Visibility.MEMBERS);
    rows.nomination("PE", ListedRows.TECHNICAL, desk, 1);
    rows.run(
        "INSERT INTO directory.membership (network, state, since_on) VALUES"
            + " ('%1$s', 'PE', '2024-01-01'), ('%1$s', 'MX', '2024-01-01')"
                .formatted(rows.network()));
    Path to = folder.resolve("peru.csv");
    String[] words = {
      "export",
      "--format",
      "csv",
      "--state",
      "PE",
      "--network",
      rows.network().value(),
      "--to",
      to.toString()
    };
    assertThat(run(words)).as(err()).isZero();
    assertThat(Files.readString(to)).contains("mesa@csirt.example");
    assertThat(out()).contains("Reference E-");
    assertThat(run(words)).isEqualTo(1);
    assertThat(err()).contains("exists already");
  }

  @Test
  void saysInOneLineWhatIsWrong() throws IOException {
    Path empty = Files.writeString(folder.resolve("empty.csv"), " ");
    assertThat(run("import", "--format", "csv", empty.toString())).isEqualTo(1);
    assertThat(run("import", "--format", "csv", folder.resolve("none").toString())).isEqualTo(1);
    environment.put("ENLACE_TOKEN", "wrong");
    assertThat(run("import", "--format", "csv", empty.toString())).isEqualTo(1);
    environment.remove("ENLACE_TOKEN");
    assertThat(run("import", "--format", "csv", empty.toString())).isEqualTo(64);
    assertThat(run("import", "--format", "csv")).isEqualTo(64);
    assertThat(run("export", "--format", "doc", "--state", "PE")).isEqualTo(64);
    assertThat(run("export", "--format", "csv")).isEqualTo(64);
    List<String> lines = err().lines().toList();
    assertThat(lines).hasSize(7).allMatch(line -> line.startsWith("enlace: "));
    assertThat(lines.get(0)).contains("The file is empty");
    assertThat(lines.get(1)).contains("there is no file");
    assertThat(lines.get(3)).contains("--token-file or ENLACE_TOKEN");
  }

  private int run(String... words) {
    return new Commands(TransferCommandsTests.class, environment, stream(out), stream(err))
        .run(words);
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }
}
