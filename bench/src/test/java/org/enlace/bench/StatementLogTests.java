package org.enlace.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.enlace.bench.StatementLog.Call;
import org.enlace.bench.StatementLog.Transaction;
import org.junit.jupiter.api.Test;

class StatementLogTests {
  private static final String AT = "2026-11-22 09:39:09.412 UTC ";
  private static final String LOG =
      String.join(
          "\n",
          "\tthe rest of a line that was written before",
          AT
              + "[41] enlace_worker@enlace LOG:  execute <unnamed>: SELECT t.id FROM identity.api_token t",
          "\t WHERE t.token_hash = $1 AND t.expires_at > $2",
          AT
              + "[41] enlace_worker@enlace DETAIL:  Parameters: $1 = '\\x77', $2 = '2026-11-22 09:39:09+00'",
          AT + "[42] enlace_app@enlace LOG:  statement: BEGIN READ ONLY",
          AT + "[43] enlace_worker@enlace LOG:  statement: BEGIN",
          AT + "[42] enlace_app@enlace LOG:  execute S_2: SELECT set_config('a', $1, true)",
          AT + "[42] enlace_app@enlace DETAIL:  Parameters: $1 = 'it''s $9 = ''x'', y', $2 = NULL",
          AT + "[42] enlace_app@enlace LOG:  execute S_9/C_1: SELECT 1",
          AT + "[43] enlace_worker@enlace LOG:  execute S_1: COMMIT",
          AT + "[42] enlace_app@enlace LOG:  execute S_1: COMMIT",
          AT + "[42] enlace_app@enlace LOG:  statement: ",
          AT + "[7] @ LOG:  checkpoint complete: wrote 5 buffers",
          "");

  @Test
  void putsTogetherWhatEachConnectionDid() {
    assertThat(StatementLog.read(LOG))
        .containsExactly(
            new Transaction(
                "enlace_worker",
                List.of(new Call("BEGIN", List.of()), new Call("COMMIT", List.of()))),
            new Transaction(
                "enlace_app",
                List.of(
                    new Call("BEGIN READ ONLY", List.of()),
                    new Call(
                        "SELECT set_config('a', $1, true)",
                        java.util.Arrays.asList("it's $9 = 'x', y", null)),
                    new Call("SELECT 1", List.of()),
                    new Call("COMMIT", List.of()))),
            new Transaction(
                "enlace_worker",
                List.of(
                    new Call(
                        "SELECT t.id FROM identity.api_token t\n"
                            + " WHERE t.token_hash = $1 AND t.expires_at > $2",
                        List.of("\\x77", "2026-11-22 09:39:09+00")))),
            new Transaction("enlace_app", List.of(new Call("", List.of()))));
  }

  @Test
  void readsValuesWithQuotesCommasAndLineBreaks() {
    assertThat(StatementLog.values("$1 = 'a, $2 = ''b''', $2 = NULL, $3 = 'c\nd'"))
        .containsExactly("a, $2 = 'b'", null, "c\nd");
  }

  @Test
  void refusesWhatIsNoListOfValues() {
    assertThatThrownBy(() -> StatementLog.values("$2 = 'a'"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> StatementLog.values("$1 = 'a"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
