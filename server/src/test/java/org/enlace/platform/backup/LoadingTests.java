package org.enlace.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import org.enlace.kernel.Secret;
import org.enlace.platform.postgres.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Tables that make loading hard: keys in a circle, triggers that refuse, columns that the database
/// fills.
class LoadingTests {
  private static final String[] HARD = {
    "CREATE SCHEMA hard",
    """
    CREATE TABLE hard.node (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      parent bigint CONSTRAINT node_parent_fk REFERENCES hard.node DEFERRABLE INITIALLY DEFERRED,
      title text NOT NULL,
      folded text GENERATED ALWAYS AS (lower(title)) STORED,
      place numeric, at timestamptz, day date, tags text[], extra jsonb, raw bytea, ok boolean,
      rate double precision, span interval,
      CONSTRAINT node_title_uk UNIQUE (title) DEFERRABLE INITIALLY DEFERRED)
    """,
    """
    CREATE TABLE hard."Odd name" (
      "id" bigint PRIMARY KEY, "odd ""named"" column" text, node bigint NOT NULL REFERENCES hard.node)
    """,
    "ALTER TABLE hard.node ADD odd bigint REFERENCES hard.\"Odd name\"",
    """
    CREATE FUNCTION hard.refuse() RETURNS trigger LANGUAGE plpgsql
    AS $$ BEGIN RAISE EXCEPTION 'refused'; END $$
    """,
    "CREATE MATERIALIZED VIEW hard.summary AS SELECT count(*) AS nodes FROM hard.node",
    "ALTER TABLE hard.node ENABLE ROW LEVEL SECURITY",
  };
  private static final String[] GUARDS = {
    "CREATE TRIGGER never BEFORE UPDATE OR DELETE OR TRUNCATE ON hard.node EXECUTE FUNCTION hard.refuse()",
    "CREATE TRIGGER late BEFORE INSERT ON hard.node FOR EACH ROW EXECUTE FUNCTION hard.refuse()",
    "ALTER TABLE hard.node ENABLE ALWAYS TRIGGER late",
    "CREATE TRIGGER off BEFORE INSERT ON hard.node FOR EACH ROW EXECUTE FUNCTION hard.refuse()",
    "ALTER TABLE hard.node DISABLE TRIGGER off",
  };

  private final TestDatabase source = TestDatabase.fresh();
  private final TestDatabase target = TestDatabase.fresh();
  private final Secret<String> from = source.owner().urlWithPassword();
  private final Secret<String> into = target.owner().urlWithPassword();

  @BeforeEach
  void makeTables() throws SQLException {
    SiteRows.run(from, HARD);
    SiteRows.run(into, HARD);
    SiteRows.run(
        from,
        """
        INSERT INTO hard.node (title, place, at, day, tags, extra, raw, ok, rate, span) VALUES
          (E'Ñandú\\t\\\\N\\n\\r', 1e-30, '-infinity', '0044-03-15 BC', '{a,NULL,"b,c\\\\"}',
           '{"a": [1, null, "\\\\u0001"]}', '\\x000a0d5c2e', true, 0.1, '-1 mon 3 days 00:00:00.5'),
          ('', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'NaN', NULL)
        """,
        "INSERT INTO hard.\"Odd name\" VALUES (1, E'\\\\.', 2)",
        "UPDATE hard.node SET parent = 2, odd = 1 WHERE id = 1",
        "UPDATE hard.node SET parent = 1 WHERE id = 2",
        "SELECT nextval('hard.node_id_seq')",
        "REFRESH MATERIALIZED VIEW hard.summary");
    SiteRows.run(from, GUARDS);
    SiteRows.run(into, GUARDS);
  }

  @AfterEach
  void drop() {
    source.close();
    target.close();
  }

  @Test
  void loadsThroughKeysInACircleAndTriggersThatRefuse() throws SQLException, IOException {
    load(archive());

    assertThat(SiteRows.in(into)).isEqualTo(SiteRows.in(from));
    assertThat(read(into, "SELECT nodes FROM hard.summary")).isEqualTo("2");
    assertThat(read(into, "SELECT folded FROM hard.node WHERE id = 1")).startsWith("ñandú");
    assertThat(read(into, "SELECT nextval('hard.node_id_seq')")).isEqualTo("4");
  }

  @Test
  void givesWayToTheBackupWhatMigrationsWrote() throws SQLException, IOException {
    byte[] archive = archive();
    SiteRows.run(
        into,
        "ALTER TABLE hard.node DISABLE TRIGGER late",
        "INSERT INTO hard.node (title) VALUES ('of a migration')",
        "ALTER TABLE hard.node ENABLE ALWAYS TRIGGER late");

    load(archive);

    assertThat(SiteRows.in(into)).isEqualTo(SiteRows.in(from));
  }

  @Test
  void changesNothingWhereARowBreaksARule() throws SQLException, IOException {
    byte[] archive = archive();
    SiteRows.run(into, "ALTER TABLE hard.node ADD CONSTRAINT short CHECK (title <> '')");
    SiteRows.Held before = SiteRows.in(into);

    assertThatThrownBy(() -> load(archive)).isInstanceOf(SQLException.class);

    assertThat(SiteRows.in(into)).isEqualTo(before);
  }

  @Test
  void refusesTablesOfAnotherForm() throws SQLException, IOException {
    byte[] archive = archive();
    SiteRows.run(into, "ALTER TABLE hard.node ADD COLUMN later text");

    assertThatThrownBy(() -> load(archive))
        .isInstanceOf(BackupRefused.class)
        .hasMessageContaining("hard.node");
  }

  @Test
  void showsOneMomentWhoeverWritesMeanwhile() throws SQLException, IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Snapshot snapshot = Snapshot.of(from)) {
      Contents contents = snapshot.contents("test", false);
      SiteRows.run(from, "INSERT INTO hard.\"Odd name\" VALUES (2, 'later', 1)");
      try (ArchiveWriter archive = new ArchiveWriter(out, contents)) {
        snapshot.writeTo(archive);
        assertThat(archive.finish().tables())
            .filteredOn(table -> table.name().equals("Odd name"))
            .singleElement()
            .satisfies(table -> assertThat(table.rows()).isEqualTo(1));
      }
    }
  }

  @Test
  void failsRatherThanLeaveOutWhatAPolicyHides() throws SQLException {
    SiteRows.run(from, "ALTER TABLE hard.node FORCE ROW LEVEL SECURITY");

    assertThatThrownBy(this::archive).hasMessageContaining("row-level security");
  }

  private byte[] archive() throws SQLException, IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Snapshot snapshot = Snapshot.of(from);
        ArchiveWriter archive = new ArchiveWriter(out, snapshot.contents("test", false))) {
      snapshot.writeTo(archive);
      archive.finish();
    }
    return out.toByteArray();
  }

  private void load(byte[] archive) throws SQLException, IOException {
    try (ArchiveReader reader = new ArchiveReader(new ByteArrayInputStream(archive));
        Connection connection = SiteRows.connect(into)) {
      new Loading(connection, reader.contents()).run(reader);
    }
  }

  private static String read(Secret<String> owner, String query) throws SQLException {
    try (Connection connection = SiteRows.connect(owner)) {
      return Catalog.list(connection, query).getFirst();
    }
  }
}
