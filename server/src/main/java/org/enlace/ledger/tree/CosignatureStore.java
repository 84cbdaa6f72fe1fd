package org.enlace.ledger.tree;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.enlace.protocol.log.NoteSignature;
import org.enlace.protocol.log.VerifierKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Signature lines of witnesses.
@Component
class CosignatureStore {
  private final JdbcClient jdbc;

  CosignatureStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<NoteSignature> of(LogRow log, long size) {
    return jdbc.sql(
            "SELECT line FROM ledger.cosignature WHERE log = ? AND size = ? ORDER BY witness")
        .params(log.number(), size)
        .query((row, _) -> NoteSignature.parse(row.getString(1)))
        .list();
  }

  void add(LogRow log, long size, VerifierKey witness, NoteSignature signature, Instant at) {
    jdbc.sql(
            """
            INSERT INTO ledger.cosignature (log, size, witness, line, at) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT DO NOTHING
            """)
        .params(
            log.number(),
            size,
            witness.toString(),
            signature.line().stripTrailing(),
            at.atOffset(ZoneOffset.UTC))
        .update();
  }
}
