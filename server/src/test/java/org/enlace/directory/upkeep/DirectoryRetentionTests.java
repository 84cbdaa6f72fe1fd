package org.enlace.directory.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.enlace.EnlaceTest;
import org.enlace.directory.ListedRows;
import org.enlace.directory.Notes;
import org.enlace.identity.LookUp;
import org.enlace.identity.LookUps;
import org.enlace.kernel.Actor;
import org.enlace.kernel.Ids;
import org.enlace.kernel.Role;
import org.enlace.kernel.StateCode;
import org.enlace.ledger.Ledger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What is past the time for which its network keeps it goes, and not a day earlier.
@EnlaceTest
class DirectoryRetentionTests {
  private static final byte[] PDF = "%PDF-1.7 nota".getBytes(StandardCharsets.US_ASCII);
  private static final StateCode PERU = new StateCode("PE");

  @Autowired ApplicationContext site;
  @Autowired DirectoryRetention retention;
  @Autowired Notes notes;
  @Autowired LookUps lookUps;
  @Autowired Ledger ledger;
  @Autowired JdbcClient jdbc;
  @Autowired Ids ids;
  @Autowired InstantSource clock;

  private ListedRows rows;

  @BeforeEach
  void list() {
    rows = ListedRows.in(site);
    rows.run(
        "UPDATE directory.network SET look_up_months = 3, note_scan_months = 6 WHERE code = '%s'"
            .formatted(rows.network()));
  }

  @Test
  void erasesLookUpsAfterTheTimeOfTheirNetwork() {
    UUID kept = lookedUp("2 months");
    UUID past = lookedUp("4 months");
    retention.run();
    assertThat(subjectsSeen()).contains(kept).doesNotContain(past);
  }

  @Test
  void keepsAScanWhileWhatItDecidedHoldsAndThenForTheTimeOfTheNetwork() {
    UUID note = noteWithScan();
    UUID nomination =
        rows.nomination("PE", ListedRows.TECHNICAL, rows.desk("PE", "Mesa técnica"), 1);
    rows.run(
        "UPDATE directory.nomination SET note = '%s' WHERE id = '%s'".formatted(note, nomination));
    retention.run();
    assertThat(hasScan(note)).isTrue();

    ended(nomination, "5 months");
    retention.run();
    assertThat(hasScan(note)).isTrue();

    ended(nomination, "7 months");
    retention.run();
    assertThat(hasScan(note)).isFalse();
    assertThat(openedScan(note)).isFalse();
    assertThat(entriesOf(note)).endsWith("directory.note.scan-erased");
    assertThat(notes()).contains(note); // the note itself stays
  }

  @Test
  void keepsTheScanOfANoteOfWhichNothingCameForAWhile() {
    UUID note = noteWithScan();
    retention.run();
    assertThat(hasScan(note)).isTrue();
    assertThat(openedScan(note)).isTrue();
  }

  @Test
  void erasesWhatWasToldAMonthAgo() {
    UUID told = ids.next();
    rows.run(
        """
        INSERT INTO directory.telling (id, kind, subject, state, due_at, done_at)
        VALUES ('%s', 'line-code', '%s', 'PE', now() - interval '40 days',
                now() - interval '31 days')
        """
            .formatted(told, ids.next()));
    retention.run();
    assertThat(
            rows.asTask(() ->
                jdbc.sql("SELECT count(*) FROM directory.telling WHERE id = :id")
                    .param("id", told)
                    .query(Integer.class)
                    .single()))
        .isZero();
  }

  private UUID lookedUp(String ago) {
    UUID subject = ids.next();
    Actor mexico = rows.actor("MX", Role.CONTACT, ListedRows.TECHNICAL);
    rows.as(
        mexico,
        () -> {
          lookUps.record(new LookUp(LookUp.Kind.OPENED, PERU, rows.network(), subject));
          return subject;
        });
    rows.asOwner(
        site,
        "UPDATE identity.look_up SET at = now() - interval '%s' WHERE subject = '%s'"
            .formatted(ago, subject));
    return subject;
  }

  private List<UUID> subjectsSeen() {
    return rows.as(peru(), () -> lookUps.ofState(null, 200)).items().stream()
        .map(each -> each.subject())
        .toList();
  }

  private UUID noteWithScan() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    var draft = new Notes.NoteDraft(PERU, "N-" + ids.next(), today, today, null);
    return rows.as(
        rows.actor(null, Role.SECRETARIAT, null),
        () -> notes.receive(draft, new ByteArrayInputStream(PDF)).orThrow().id());
  }

  private void ended(UUID nomination, String ago) {
    rows.run(
        """
        UPDATE directory.nomination
           SET phase = 'ended', ended_as = 'expired', ended_at = now() - interval '%s'
         WHERE id = '%s'
        """
            .formatted(ago, nomination));
    rows.asOwner(
        site,
        """
        UPDATE directory.note SET received_on = '2020-01-02', dated_on = '2020-01-01'
         WHERE id = (SELECT note FROM directory.nomination WHERE id = '%s')
        """
            .formatted(nomination));
  }

  private boolean hasScan(UUID note) {
    return rows.as(peru(), () -> notes.find(note)).orElseThrow().scanned();
  }

  private boolean openedScan(UUID note) {
    return rows.as(peru(), () -> notes.openScan(note)).isPresent();
  }

  private List<UUID> notes() {
    return rows.as(peru(), () -> notes.of(PERU)).stream().map(Notes.Note::id).toList();
  }

  private List<String> entriesOf(UUID note) {
    return rows.as(peru(), () -> ledger.historyOf("note:" + note)).stream()
        .map(each -> each.opening().entry().kind())
        .toList();
  }

  private Actor peru() {
    return rows.actor("PE", Role.NOMINATOR, null);
  }
}
