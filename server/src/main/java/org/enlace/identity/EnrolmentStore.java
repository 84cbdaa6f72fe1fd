package org.enlace.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.enlace.identity.Invitations.Guest;
import org.enlace.kernel.EmailAddress;
import org.enlace.kernel.LanguageTag;
import org.enlace.kernel.NetworkCode;
import org.enlace.kernel.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Enrolments in the database.
@Component
final class EnrolmentStore {
  private static final String WAITING =
      """
      SELECT id, email, display_name, role, network, language, proposed_at, proposed_by
        FROM identity.enrolment
       WHERE decided_at IS NULL
      """;

  private final JdbcClient jdbc;

  EnrolmentStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(Enrolment enrolment) {
    Guest guest = enrolment.guest();
    jdbc.sql(
            """
            INSERT INTO identity.enrolment (id, email, display_name, role, network, language,
                                            proposed_at, proposed_by)
            VALUES (:id, :email, :name, :role, :network, :language, :at, :by)
            """)
        .param("id", enrolment.id())
        .param("email", guest.address().value())
        .param("name", guest.name())
        .param("role", guest.role().word())
        .param("network", guest.network().value())
        .param("language", guest.language().value())
        .param("at", enrolment.proposedAt().atOffset(ZoneOffset.UTC))
        .param("by", enrolment.proposedBy())
        .update();
  }

  List<Enrolment> waiting() {
    return jdbc.sql(WAITING + " ORDER BY id").query(EnrolmentStore::row).list();
  }

  Optional<Enrolment> findAndLock(UUID id) {
    return jdbc.sql(WAITING + " AND id = :id FOR UPDATE")
        .param("id", id)
        .query(EnrolmentStore::row)
        .optional();
  }

  void decide(UUID id, boolean confirmed, UUID by, Instant now) {
    jdbc.sql(
            """
            UPDATE identity.enrolment
               SET decided_at = :now, decided_by = :by, confirmed = :confirmed
             WHERE id = :id
            """)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("by", by)
        .param("confirmed", confirmed)
        .param("id", id)
        .update();
  }

  private static Enrolment row(ResultSet row, int number) throws SQLException {
    Guest guest =
        new Guest(
            new EmailAddress(row.getString("email")),
            row.getString("display_name"),
            Role.parse(row.getString("role")).orElseThrow(),
            new NetworkCode(row.getString("network")),
            new LanguageTag(row.getString("language")));
    return new Enrolment(
        row.getObject("id", UUID.class),
        guest,
        row.getTimestamp("proposed_at").toInstant(),
        row.getObject("proposed_by", UUID.class));
  }
}
