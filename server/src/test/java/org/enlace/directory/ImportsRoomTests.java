package org.enlace.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.enlace.directory.Ceremony.as;

import java.util.List;
import java.util.Optional;
import org.enlace.EnlaceTest;
import org.enlace.directory.Imports.Counts;
import org.enlace.directory.Imports.Delta;
import org.enlace.directory.Imports.Format;
import org.enlace.directory.Imports.Item;
import org.enlace.directory.Imports.Kind;
import org.enlace.directory.Imports.Preview;
import org.enlace.ledger.Ledger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// Tables of contacts, from reading to application.
@EnlaceTest
class ImportsRoomTests {
  @Autowired ApplicationContext site;
  @Autowired Imports imports;
  @Autowired Nominations nominations;
  @Autowired Lines lines;
  @Autowired Ledger ledger;

  private Ceremony ceremony;
  private ImportFiles files;

  @BeforeEach
  void gather() {
    ceremony = new Ceremony(site);
    files = new ImportFiles(ceremony, site);
  }

  @Test
  void makesDraftsOfTheContactsOfATable() {
    String table = files.ana(2);
    Preview preview = files.read(ceremony.first, Format.CSV, table);
    assertThat(preview.counts()).isEqualTo(new Counts(1, 0, 0, 0));
    assertThat(files.items(ceremony.first, preview))
        .singleElement()
        .satisfies(item -> {
          assertThat(item.kind()).isEqualTo(Kind.NEW);
          assertThat(item.changes()).contains(new Delta("email", null, files.mailbox()));
        });
    assertThat(files.drafts()).isEmpty();

    assertThat(files.applied(ceremony.first, preview).phase()).isEqualTo(Imports.Phase.APPLIED);

    Nomination draft = ImportFiles.one(files.drafts());
    assertThat(draft.standing()).isInstanceOf(Nomination.Draft.class);
    assertThat(draft.holder().name()).isEqualTo("Ana Ruiz");
    assertThat(draft.rank()).isEqualTo(2);
    List<Lines.Kept> kept = as(ceremony.nominator, () -> lines.of(draft.holder().id()));
    assertThat(kept).hasSize(2).allMatch(Lines.Kept::quiet);
    assertThat(kept.getFirst().line().proof()).isEqualTo(Line.Proof.NEW);
    assertThat(ceremony.listed()).isEmpty();
    assertThat(as(ceremony.first, () -> ledger.historyOf("nomination:" + draft.id()))).hasSize(1);
  }

  @Test
  void changesNothingByTheSameFileAgainAndOnlyWhatAnotherOneSays() {
    String table = files.ana(2);
    files.applied(ceremony.first, files.read(ceremony.first, Format.CSV, table));
    assertThat(files.read(ceremony.second, Format.CSV, table).counts())
        .isEqualTo(new Counts(0, 0, 1, 0));

    String later = files.ana(1);
    Preview preview = files.read(ceremony.second, Format.CSV, later);
    assertThat(files.items(ceremony.first, preview))
        .singleElement()
        .extracting(Item::changes)
        .isEqualTo(List.of(new Delta("rank", "2", "1")));
    files.applied(ceremony.second, preview);
    assertThat(ImportFiles.one(files.drafts()).rank()).isEqualTo(1);
    assertThat(files.read(ceremony.second, Format.CSV, later).counts())
        .isEqualTo(new Counts(0, 0, 1, 0));
  }

  @Test
  void leavesAloneWhatWasCorrectedByHand() {
    String table = files.ana(2);
    files.applied(ceremony.first, files.read(ceremony.first, Format.CSV, table));
    Nomination draft = ImportFiles.one(files.drafts());
    as(
        ceremony.first,
        () ->
            nominations
                .edit(
                    draft.id(),
                    draft.version(),
                    new Nominations.Draft(
                        draft.state(),
                        draft.network(),
                        draft.category(),
                        draft.holder().id(),
                        7,
                        null,
                        null,
                        null,
                        null))
                .orThrow());
    assertThat(files.read(ceremony.first, Format.CSV, table).counts())
        .isEqualTo(new Counts(0, 0, 1, 0));
  }

  @Test
  void namesOnePersonTwiceAndMakesHerOnce() {
    String table =
        ImportFiles.HEADER
            + files.row("PE", "technical", "Ana Ruiz", "ana@csirt.example", "1")
            + files.row("PE", "diplomatic", "Ana Ruiz", "ana@csirt.example", "1")
            + files.row("PE", "diplomatic", "", "mesa@rree.example", "2");
    files.applied(ceremony.first, files.read(ceremony.first, Format.CSV, table));
    assertThat(files.drafts().stream().map(each -> each.holder().id()).distinct()).hasSize(2);
    assertThat(files.drafts().stream().map(each -> each.holder().kind()))
        .contains(Holder.Kind.PERSON, Holder.Kind.DESK);
  }

  @Test
  void appliesBesideThePageThatBegan() {
    String table = files.ana(2);
    Preview preview = files.read(ceremony.first, Format.CSV, table);
    Optional<Answer<Preview>> answer = as(ceremony.first, () -> imports.begin(preview.id()));
    assertThat(answer).isPresent();
    assertThat(answer.orElseThrow().orThrow().phase()).isEqualTo(Imports.Phase.APPLIED);
    assertThat(as(ceremony.first, () -> imports.runOf(preview.id())).going()).isFalse();
    assertThat(files.drafts()).hasSize(1);
  }
}
