package org.enlace.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.enlace.kernel.CategoryCode;
import org.enlace.kernel.StateCode;
import org.enlace.vault.VaultId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What is known, unread, of what was written.
@Component
final class MessageStore {
  private static final String COLUMNS =
      """
      id, request, kind, state, category, authority, account, readers, authorities, referral,
      outcome, content, content_size, at
      """;

  private final JdbcClient jdbc;

  MessageStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// What a message is.
  enum Kind {
    REQUEST,
    MESSAGE,
    REPLY,
    RELEASE_REQUEST,
    RELEASE,
    /// From a contact to an authority of its own State.
    REFERRAL,
    ACCEPTANCE,
    RETURN,
    /// From an authority to its own State's contact.
    ANSWER,
    /// From a contact to a colleague.
    HANDOVER;

    String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Whether it passes between the two States.
    boolean isBetweenStates() {
      return switch (this) {
        case REQUEST, MESSAGE, REPLY, RELEASE_REQUEST, RELEASE -> true;
        case REFERRAL, ACCEPTANCE, RETURN, ANSWER, HANDOVER -> false;
      };
    }
  }

  /// Who wrote.
  record Author(
      StateCode state, @Nullable CategoryCode category, @Nullable UUID authority, UUID account) {}

  /// Who may open it, beyond what labels say.
  record Readers(Set<StateCode> states, Set<UUID> authorities) {
    Readers {
      states = Set.copyOf(states);
      authorities = Set.copyOf(authorities);
    }
  }

  /// Its sealed content; the object is absent once it is erased.
  record Sealed(@Nullable VaultId object, long size) {}

  /// A message.
  record Row(
      UUID id,
      UUID request,
      Kind kind,
      Author author,
      Readers readers,
      @Nullable UUID referral,
      @Nullable Outcome outcome,
      Sealed content,
      Instant at) {}

  /// A file attached to a message; the object is absent once it is erased.
  record Attached(int position, @Nullable VaultId object, long size) {}

  void insert(Row row, List<Attached> attachments) {
    jdbc.sql(
            """
            INSERT INTO request.message (id, request, kind, state, category, authority, account,
                                         readers, authorities, referral, outcome, content,
                                         content_size, at)
            VALUES (:id, :request, :kind, :state, :category, :authority,
                    :account, :readers, :authorities, :referral, :outcome,
                    :content, :size, :at)
            """)
        .param("id", row.id())
        .param("request", row.request())
        .param("kind", row.kind().word())
        .param("state", row.author().state().value())
        .param("category", Columns.text(row.author().category()))
        .param("authority", row.author().authority())
        .param("account", row.author().account())
        .param("readers", Columns.texts(row.readers().states()))
        .param("authorities", Columns.ids(row.readers().authorities()))
        .param("referral", row.referral())
        .param("outcome", Columns.word(row.outcome()))
        .param("content", Columns.id(row.content().object()))
        .param("size", row.content().size())
        .param("at", Columns.time(row.at()))
        .update();
    attachments.forEach(each -> insert(row.id(), each));
  }

  private void insert(UUID message, Attached attached) {
    jdbc.sql(
            "INSERT INTO request.attachment (message, position, object, size) VALUES (:message, :position, :object, :size)")
        .param("message", message)
        .param("position", attached.position())
        .param("object", Columns.id(attached.object()))
        .param("size", attached.size())
        .update();
  }

  List<Row> ofRequest(UUID request) {
    return jdbc.sql("SELECT " + COLUMNS + " FROM request.message WHERE request = ? ORDER BY at, id")
        .param(request)
        .query(MessageStore::row)
        .list();
  }

  /// The messages that opened these requests, by request.
  Map<UUID, Row> openings(Set<UUID> requests) {
    return jdbc
        .sql(
            "SELECT "
                + COLUMNS
                + " FROM request.message WHERE request = ANY (?) AND kind = 'request'")
        .param(Columns.ids(requests))
        .query(MessageStore::row)
        .list()
        .stream()
        .collect(Collectors.toMap(Row::request, row -> row));
  }

  /// The attachments of a request's messages, by message.
  Map<UUID, List<Attached>> attachments(UUID request) {
    Map<UUID, List<Attached>> found = new HashMap<>();
    jdbc.sql(
            """
            SELECT message, position, object, size FROM request.attachment
             WHERE message IN (SELECT id FROM request.message WHERE request = ?)
             ORDER BY message, position
            """)
        .param(request)
        .query(row -> {
          UUID object = Columns.idOrNull(row, "object");
          found
              .computeIfAbsent(row.getObject("message", UUID.class), _ -> new ArrayList<>())
              .add(
                  new Attached(
                      row.getInt("position"),
                      object == null ? null : new VaultId(object),
                      row.getLong("size")));
        });
    return found;
  }

  /// Lets other authorities see a message, and no others.
  void share(UUID message, Set<UUID> authorities) {
    jdbc.sql("UPDATE request.message SET authorities = ? WHERE id = ?")
        .params(Columns.ids(authorities), message)
        .update();
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    String category = row.getString("category");
    String outcome = row.getString("outcome");
    UUID content = Columns.idOrNull(row, "content");
    return new Row(
        row.getObject("id", UUID.class),
        row.getObject("request", UUID.class),
        Columns.word(row, "kind", Kind.values(), Kind::word),
        new Author(
            new StateCode(row.getString("state")),
            category == null ? null : new CategoryCode(category),
            Columns.idOrNull(row, "authority"),
            row.getObject("account", UUID.class)),
        new Readers(Columns.states(row, "readers"), Columns.ids(row, "authorities")),
        Columns.idOrNull(row, "referral"),
        outcome == null ? null : Outcome.parse(outcome).orElseThrow(),
        new Sealed(content == null ? null : new VaultId(content), row.getLong("content_size")),
        Columns.instant(row, "at"));
  }
}
