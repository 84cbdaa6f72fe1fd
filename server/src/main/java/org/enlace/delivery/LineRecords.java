package org.enlace.delivery;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.enlace.kernel.StateCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The record of each line: when it last arrived there, what failed last, and how many of the last
/// ten arrived. It is for the line's own State and the secretariat; everybody else gets nothing.
@Component
public class LineRecords {
  private final LineRecordStore store;

  LineRecords(LineRecordStore store) {
    this.store = store;
  }

  /// The records of those lines to which notices went and which the actor may follow.
  @Transactional(readOnly = true)
  public Map<UUID, LineRecord> of(Set<UUID> lines) {
    return lines.isEmpty() ? Map.of() : store.of(lines);
  }

  /// An outcome that was not delivery's own: another program's, or of a demonstration.
  ///
  /// @param reason null where it arrived
  public record Remembered(
      UUID id,
      UUID notice,
      UUID line,
      LineKind kind,
      @Nullable StateCode state,
      Instant at,
      @Nullable FailureReason reason) {}

  /// Writes outcomes down. Only a task may do that: the database refuses others.
  @Transactional
  public void remember(Collection<Remembered> outcomes) {
    store.insert(List.copyOf(outcomes));
  }
}
