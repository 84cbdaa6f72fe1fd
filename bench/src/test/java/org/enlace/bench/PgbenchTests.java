package org.enlace.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.enlace.bench.StatementLog.Call;
import org.enlace.bench.StatementLog.Transaction;
import org.junit.jupiter.api.Test;

class PgbenchTests {
  @Test
  void writesTheTransactionsOfACallWithVariablesOfItsOwn() {
    PgbenchScript script =
        PgbenchScript.of(
            7,
            List.of(
                new Transaction(
                    "enlace_worker", List.of(new Call("SELECT 1 WHERE a = $1", List.of("x")))),
                new Transaction(
                    "enlace_app",
                    List.of(
                        new Call("BEGIN", List.of()),
                        new Call(
                            "SELECT $2::text, $1 -- what ails $1\n, '$'",
                            Arrays.asList("it's $1", null)),
                        new Call("COMMIT", List.of())))));

    assertThat(script.text())
        .isEqualTo(
            """
            SELECT 1 WHERE a = :s7_0_1;
            BEGIN;
            SELECT NULL::text, :s7_2_1\s
            , '$';
            COMMIT;
            """);
    assertThat(script.variables()).isEqualTo(Map.of("s7_0_1", "x", "s7_2_1", "it's $1"));
  }

  @Test
  void readsTheRateThatPgbenchTells() {
    assertThat(
            Pgbench.rate(
                "latency average = 8 ms\ntps = 1433.25 (without initial connection time)\n"))
        .isEqualTo(1433.25);
    assertThat(Pgbench.rate("pgbench: error: connection failed")).isZero();
  }
}
