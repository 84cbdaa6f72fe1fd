package org.enlace.ledger.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.enlace.ledger.LogFinding;
import org.enlace.ledger.Recorded;
import org.enlace.ledger.tree.LogRow;
import org.enlace.protocol.CanonicalJson;
import org.enlace.protocol.JsonValue;
import org.enlace.protocol.JsonValue.JsonString;
import org.enlace.protocol.log.SignedCheckpoint;
import org.enlace.protocol.log.VerifierKey;
import org.enlace.ui.page.Page;
import org.jspecify.annotations.Nullable;

/// Puts entries and logs into words.
final class LogWords {
  private static final Set<String> OBJECTS =
      Set.of(
          "line",
          "key",
          "nomination",
          "nominator",
          "mission",
          "authority",
          "person",
          "desk",
          "network",
          "membership",
          "note",
          "import",
          "export",
          "account",
          "role",
          "log");

  private LogWords() {}

  static EntryRow row(Recorded entry, Page page) {
    return new EntryRow(
        entry.position(),
        entry.at(),
        object(entry.kind(), page),
        entry.kind(),
        entry.opening().entry().subject().id());
  }

  private static String object(String kind, Page page) {
    String word = kind.split("\\.", 3)[1];
    return page.text("ledger.object." + (OBJECTS.contains(word) ? word : "other"));
  }

  static List<Fact> facts(Map<String, JsonValue> values) {
    List<Fact> facts = new ArrayList<>();
    values.forEach((name, value) -> facts.add(new Fact(name, text(value))));
    return facts;
  }

  static List<Fact> evidence(Map<String, String> values) {
    List<Fact> facts = new ArrayList<>();
    values.forEach((name, value) -> facts.add(new Fact(name, value)));
    return facts;
  }

  private static String text(JsonValue value) {
    return value instanceof JsonString(String text)
        ? text
        : new String(CanonicalJson.write(value), UTF_8);
  }

  static LogView log(LogRow log, @Nullable SignedCheckpoint signed) {
    return new LogView(
        log.origin(),
        log.number() == 1 ? "/log" : "/log/" + log.number(),
        signed == null ? null : signed.checkpoint().size(),
        signed == null ? null : signed.checkpoint().text(),
        String.join("\n", log.keys().stream().map(VerifierKey::text).toList()),
        log.predecessor().isPresent());
  }

  static FindingRow finding(LogFinding finding, Page page) {
    String subject = finding.subject();
    String where = subject == null ? String.valueOf(finding.position()) : subject;
    String key =
        switch (finding.kind()) {
          case LogFinding.ROW_DIFFERS -> "ledger.finding.row-differs";
          case LogFinding.ROW_UNRECORDED -> "ledger.finding.row-unrecorded";
          case LogFinding.ROOT_DIFFERS, LogFinding.NODE_DIFFERS -> "ledger.finding.root-differs";
          default -> "ledger.finding.entry";
        };
    return new FindingRow(page.text(key), where);
  }
}
