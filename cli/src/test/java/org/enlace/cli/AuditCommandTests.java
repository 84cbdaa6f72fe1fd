package org.enlace.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import org.enlace.protocol.log.Checkpoint;
import org.enlace.protocol.log.SignedCheckpoint;
import org.enlace.protocol.log.TreeHash;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditCommandTests {
  @TempDir Path state;
  private ServedLog log;

  @BeforeEach
  void serve() throws IOException {
    log = new ServedLog();
    record(600);
    log.sign();
  }

  @AfterEach
  void end() {
    log.close();
  }

  private void record(int number) {
    for (int each = 0; each < number; each++) {
      log.record("l" + log.leaves.size(), "+51 1 555 0100", null);
    }
  }

  private Typed audit(Object... more) {
    Object[] words =
        new Object[] {
          "log",
          "audit",
          "--url",
          log.url(),
          "--state",
          state,
          "--vkey",
          ServedLog.KEY.verifier().text()
        };
    Object[] all = Arrays.copyOf(words, words.length + more.length);
    System.arraycopy(more, 0, all, words.length, more.length);
    return Typed.in("en", all);
  }

  @Test
  void followsALogThatGrows() {
    assertThat(audit())
        .satisfies(first -> {
          assertThat(first.code()).isZero();
          assertThat(first.out()).contains("All 600 entries").contains("first look");
        });
    record(313);
    log.sign();
    assertThat(audit())
        .satisfies(next -> {
          assertThat(next.code()).isZero();
          assertThat(next.out())
              .contains("600 entries became 913")
              .contains("313 of them were read now");
        });
    assertThat(audit().code()).isZero();
  }

  @Test
  void saysInSpanishToo() {
    Typed typed =
        Typed.in(
            "es_PE.UTF-8",
            "log",
            "audit",
            "--url",
            log.url(),
            "--state",
            state,
            "--vkey",
            ServedLog.KEY.verifier().text());
    assertThat(typed.out()).contains("[comprobado] Los 600 asientos son los que se firmaron");
  }

  @Test
  void detectsARollback() {
    audit();
    while (log.leaves.size() > 550) {
      log.leaves.removeLast();
    }
    log.sign();
    Typed typed = audit();
    assertThat(typed.code()).isOne();
    assertThat(typed.out()).contains("rolled back: it had 600 entries and now shows 550");
  }

  @Test
  void detectsARewrittenPastAndKeepsTheEvidence() throws IOException {
    audit();
    Collections.swap(log.leaves, 3, 4);
    record(10);
    log.sign();
    Typed typed = audit();
    assertThat(typed.code()).isOne();
    assertThat(typed.out()).contains("The past was rewritten").contains("as evidence in");
    try (var files = Files.list(state)) {
      Path evidence =
          files.filter(each -> each.toString().contains("evidence-")).findFirst().orElseThrow();
      assertThat(
              SignedCheckpoint.parse(Files.readAllBytes(evidence.resolve("seen-before")))
                  .checkpoint()
                  .size())
          .isEqualTo(600);
      assertThat(
              SignedCheckpoint.parse(Files.readAllBytes(evidence.resolve("seen-now")))
                  .checkpoint()
                  .size())
          .isEqualTo(610);
    }
  }

  @Test
  void detectsTwoPastsOfOneSize() {
    audit();
    Collections.swap(log.leaves, 3, 4);
    log.sign();
    Typed typed = audit();
    assertThat(typed.code()).isOne();
    assertThat(typed.out()).contains("two different pasts of 600 entries");
  }

  @Test
  void detectsWhatSomebodyElseWasShown() throws IOException {
    Path theirs = state.resolve("theirs");
    Files.write(theirs, log.sign(new Checkpoint(ServedLog.ORIGIN, 599, TreeHash.EMPTY)).bytes());
    log.sign();
    Typed typed = audit("--seen", theirs);
    assertThat(typed.code()).isOne();
    assertThat(typed.out()).contains("the log was forked");
    record(5);
    Files.write(theirs, log.sign().bytes());
    assertThat(audit("--seen", theirs).out()).contains("is of the same log");
  }

  @Test
  void detectsAChangedEntry() {
    byte[] bundle = log.truth("tile/entries/001");
    bundle[200] ^= 1;
    log.lies.put("tile/entries/001", bundle);
    Typed typed = audit();
    assertThat(typed.code()).isOne();
    assertThat(typed.out()).contains("An entry was changed, left out or moved");
  }

  @Test
  void detectsTwoEntriesThatWereSwapped() {
    Collections.swap(log.leaves, 3, 4);
    log.lies.put("tile/entries/000", log.truth("tile/entries/000"));
    Collections.swap(log.leaves, 3, 4);
    assertThat(audit().out()).contains("An entry was changed, left out or moved");
  }

  @Test
  void detectsAChangedTile() {
    audit();
    record(1);
    log.sign();
    byte[] tile = log.truth("tile/0/002.p/89");
    tile[5] ^= 1;
    log.lies.put("tile/0/002.p/89", tile);
    Typed typed = audit();
    assertThat(typed.code()).isOne();
    assertThat(typed.out()).contains("The past was rewritten");
  }

  @Test
  void detectsAChangedCheckpoint() {
    log.lies.put("checkpoint", ServedLog.changed(log.truth("checkpoint"), "\n600\n", "\n599\n"));
    Typed typed = audit();
    assertThat(typed.code()).isOne();
    assertThat(typed.out()).contains("changed after it was signed");
  }

  @Test
  void believesNoOtherKey() {
    Typed typed =
        Typed.in(
            "en",
            "log",
            "audit",
            "--url",
            log.url(),
            "--state",
            state,
            "--vkey",
            "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k");
    assertThat(typed.code()).isOne();
    assertThat(typed.out()).contains("not signed by a key that you believe");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no checkpoint", "contacts.example/log\n600\n\n"})
  void callsWrongWhatIsNotInItsForm(String checkpoint) {
    log.lies.put("checkpoint", checkpoint.getBytes(UTF_8));
    assertThat(audit().code()).isOne();
  }

  @Test
  void saysThatItDoesNotKnowWhereNobodyAnswersOrNoKeyIsGiven() {
    Typed noKey = Typed.in("en", "log", "audit", "--url", log.url(), "--state", state);
    assertThat(noKey.code()).isEqualTo(2);
    assertThat(noKey.out()).contains("No key was given");
    log.close();
    assertThat(audit().code()).isEqualTo(2);
  }

  @Test
  void asksForWhatIsMissing() {
    assertThat(Typed.in("en", "log", "audit", "--url", log.url()).code()).isEqualTo(64);
    assertThat(Typed.in("en", "log", "nothing").code()).isEqualTo(64);
  }

  @Test
  void readsAWholeLogFromAFolder(@TempDir Path folder) throws IOException {
    for (String path : new String[] {"checkpoint", "tile/entries/000", "tile/entries/001"}) {
      org.enlace.cli.Files.write(folder.resolve(path), log.truth(path));
    }
    org.enlace.cli.Files.write(
        folder.resolve("tile/entries/002.p/88"), log.truth("tile/entries/002.p/88"));
    String key = ServedLog.KEY.verifier().text();
    assertThat(Typed.in("en", "verify", "log", folder, "--vkey", key).code()).isZero();
    assertThat(Typed.in("en", "verify", "log", log.url(), "--vkey", key).code()).isZero();
    byte[] bundle = log.truth("tile/entries/000");
    bundle[40] ^= 1;
    org.enlace.cli.Files.write(folder.resolve("tile/entries/000"), bundle);
    assertThat(Typed.in("en", "verify", "log", folder, "--vkey", key).code()).isOne();
  }
}
