package org.enlace.directory;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.enlace.delivery.LineRecord;
import org.enlace.delivery.LineRecords;
import org.springframework.stereotype.Component;

/// What came of the notices to lines, for the State that owns them and the secretariat. Others see
/// when a line was last reached, and the order, and nothing here.
@Component
public class LineHistories {
  private final LineRecords records;

  LineHistories(LineRecords records) {
    this.records = records;
  }

  /// The records of those lines which the actor may follow and to which notices went.
  public Map<UUID, LineRecord> of(Set<UUID> lines) {
    return records.of(lines);
  }
}
