package org.enlace.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.enlace.kernel.NetworkCode;
import org.enlace.vault.VaultId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What is past its keeping, read and erased by the task of retention.
@Component
final class ErasureStore {
  private final JdbcClient jdbc;

  ErasureStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Requests that came to their end before that time and still hold content, some at a time, held
  /// for this transaction.
  List<UUID> pastContent(NetworkCode network, Instant before, int limit) {
    return jdbc.sql(
            """
            SELECT id FROM request.request
             WHERE network = ? AND state_at < ? AND erased_at IS NULL
               AND state NOT IN ('sent', 'acknowledged', 'referred')
             ORDER BY state_at LIMIT ? FOR NO KEY UPDATE SKIP LOCKED
            """)
        .params(network.value(), Columns.time(before), limit)
        .query(ErasureStore::id)
        .list();
  }

  /// The same for attachments alone.
  List<UUID> pastAttachments(NetworkCode network, Instant before, int limit) {
    return jdbc.sql(
            """
            SELECT id FROM request.request
             WHERE network = ? AND state_at < ? AND erased_at IS NULL
               AND state NOT IN ('sent', 'acknowledged', 'referred')
               AND EXISTS (SELECT FROM request.message JOIN request.attachment
                             ON attachment.message = message.id
                            WHERE message.request = request.id AND attachment.object IS NOT NULL)
             ORDER BY state_at LIMIT ? FOR NO KEY UPDATE SKIP LOCKED
            """)
        .params(network.value(), Columns.time(before), limit)
        .query(ErasureStore::id)
        .list();
  }

  /// Lets go of the attachments of a request, and tells which objects those were.
  List<VaultId> releaseAttachments(UUID request) {
    return objects(
        jdbc.sql(
                """
                UPDATE request.attachment SET object = NULL
                  FROM (SELECT message, position, object FROM request.attachment
                         WHERE object IS NOT NULL
                           AND message IN (SELECT id FROM request.message WHERE request = ?)
                        ) AS held
                 WHERE attachment.message = held.message AND attachment.position = held.position
                RETURNING held.object
                """)
            .param(request)
            .query(ErasureStore::id)
            .list());
  }

  /// Lets go of all content of a request, and tells which objects that was.
  List<VaultId> releaseContent(UUID request, Instant at) {
    List<VaultId> released = new ArrayList<>(releaseAttachments(request));
    released.addAll(
        objects(
            jdbc.sql(
                    """
                    UPDATE request.message SET content = NULL, erased_at = ?
                      FROM (SELECT id, content FROM request.message
                             WHERE request = ? AND content IS NOT NULL) AS held
                     WHERE message.id = held.id
                    RETURNING held.content
                    """)
                .params(Columns.time(at), request)
                .query(ErasureStore::id)
                .list()));
    jdbc.sql("UPDATE request.request SET erased_at = ? WHERE id = ?")
        .params(Columns.time(at), request)
        .update();
    return released;
  }

  private static UUID id(ResultSet row, int number) throws SQLException {
    return row.getObject(1, UUID.class);
  }

  private static List<VaultId> objects(List<UUID> ids) {
    return ids.stream().map(VaultId::new).toList();
  }
}
