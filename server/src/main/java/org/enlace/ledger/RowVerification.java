package org.enlace.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.enlace.kernel.StateCode;
import org.enlace.protocol.JsonValue;
import org.enlace.protocol.JsonValue.JsonNull;
import org.enlace.protocol.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Holds rows of the directory against the newest entries about them, in the caller's transaction.
@Component
class RowVerification {
  private static final int AT_ONCE = 500;

  private final HistoryStore entries;
  private final ObjectProvider<RecordedRows> rooms;

  RowVerification(HistoryStore entries, ObjectProvider<RecordedRows> rooms) {
    this.entries = entries;
    this.rooms = rooms;
  }

  /// Adds what differs.
  ///
  /// @return how many rows were compared
  long verify(List<LogFinding> found) {
    return rooms.stream().mapToLong(room -> verify(room, found)).sum();
  }

  private long verify(RecordedRows room, List<LogFinding> found) {
    long compared = 0;
    UUID after = null;
    List<RecordedRows.Row> rows;
    do {
      rows = room.rows(after, AT_ONCE);
      compare(rows, found);
      compared += rows.size();
      after = rows.isEmpty() ? null : rows.getLast().id();
    } while (rows.size() == AT_ONCE);
    return compared;
  }

  private void compare(List<RecordedRows.Row> rows, List<LogFinding> found) {
    Map<String, RecordedRows.Row> bySubject = new HashMap<>();
    rows.forEach(row -> bySubject.put(row.subject(), row));
    Map<String, Recorded> latest = latest(new ArrayList<>(bySubject.keySet()));
    for (RecordedRows.Row row : rows) {
      Recorded entry = latest.get(row.subject());
      if (entry == null) {
        found.add(finding(LogFinding.ROW_UNRECORDED, row));
      } else if (!saysTheSame(row, entry)) {
        found.add(finding(LogFinding.ROW_DIFFERS, row));
      }
    }
  }

  /// An entry that does not read is found elsewhere; then each subject is asked for by itself.
  private Map<String, Recorded> latest(List<String> subjects) {
    Map<String, Recorded> latest = new HashMap<>();
    try {
      entries.latestOf(subjects).forEach(each -> latest.put(subject(each), each));
    } catch (Refusal unreadable) {
      if (subjects.size() > 1) {
        subjects.forEach(subject -> latest.putAll(latest(List.of(subject))));
      }
    }
    return latest;
  }

  private static String subject(Recorded entry) {
    return entry.opening().entry().subject().id();
  }

  private static LogFinding finding(String kind, RecordedRows.Row row) {
    StateCode state = row.state();
    return new LogFinding(kind, null, row.subject(), state == null ? null : state.value());
  }

  /// Names that only one of them knows are of another version of this software.
  static boolean saysTheSame(RecordedRows.Row row, Recorded entry) {
    StateCode state = row.state();
    return Objects.equals(
            entry.opening().entry().subject().state(), state == null ? null : state.value())
        && row.fields().entrySet().stream()
            .allMatch(each -> isSame(entry.fields().get(each.getKey()), each.getValue()))
        && row.personal().entrySet().stream().allMatch(each -> isPersonalSame(entry, each));
  }

  private static boolean isSame(@Nullable JsonValue recorded, JsonValue now) {
    return recorded == null || recorded.equals(now);
  }

  /// A value that was erased from the ledger must be erased from the row too.
  private static boolean isPersonalSame(Recorded entry, Map.Entry<String, JsonValue> now) {
    JsonValue recorded = entry.personal().get(now.getKey());
    if (recorded != null) {
      return recorded.equals(now.getValue());
    }
    boolean isErased = entry.opening().entry().personal().containsKey(now.getKey());
    return isErased && now.getValue() instanceof JsonNull;
  }
}
