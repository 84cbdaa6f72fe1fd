package org.enlace.ledger;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.enlace.kernel.StateCode;
import org.enlace.protocol.JsonValue;
import org.jspecify.annotations.Nullable;

/// A room whose rows are told in entries, and must still say what the newest entry says.
/// Implementations are beans; they are asked as a task, in a transaction that reads.
public interface RecordedRows {
  /// The rows after an id, by id, at most so many.
  ///
  /// @param after null for the first
  List<Row> rows(@Nullable UUID after, int limit);

  /// A row as an entry would tell it now.
  ///
  /// @param id its id
  /// @param subject as entries name it, such as `line:0199…`
  /// @param fields what the newest entry's fields must say, as far as it has them
  /// @param personal what its personal fields must say, unless they are erased
  record Row(
      UUID id,
      String subject,
      @Nullable StateCode state,
      Map<String, JsonValue> fields,
      Map<String, JsonValue> personal) {
    public Row {
      fields = Map.copyOf(fields);
      personal = Map.copyOf(personal);
    }

    /// What a change that is recorded says, as the row that it leaves behind.
    public static Row of(UUID id, Change change) {
      return new Row(id, change.subject(), change.state(), change.fields(), change.personal());
    }
  }
}
