package org.enlace.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.enlace.directory.Ceremony.as;
import static org.enlace.directory.Ceremony.assertRefused;

import java.util.List;
import java.util.UUID;
import org.enlace.EnlaceTest;
import org.enlace.MovableClock;
import org.enlace.directory.Imports.Counts;
import org.enlace.directory.Imports.Format;
import org.enlace.directory.Imports.Item;
import org.enlace.directory.Imports.Kind;
import org.enlace.directory.Imports.Preview;
import org.enlace.kernel.Actor;
import org.enlace.kernel.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// What imports refuse, and to whom.
@EnlaceTest
class ImportRefusalsRoomTests {
  @Autowired ApplicationContext site;
  @Autowired Imports imports;
  @Autowired Nominations nominations;
  @Autowired MovableClock clock;

  private Ceremony ceremony;
  private ImportFiles files;

  @BeforeEach
  void gather() {
    ceremony = new Ceremony(site);
    files = new ImportFiles(ceremony, site);
  }

  @Test
  void refusesLinesWithFieldAndReason() {
    String table =
        ImportFiles.HEADER
            + files.row("MX", "technical", "Ana Ruiz", "ana@csirt.example", "1")
            + files.row("PE", "cooks", "Ana Ruiz", "ana@csirt.example", "1")
            + "PE;no-such;technical;1;;;CSIRT;a@b.example;;;;;;;\n"
            + "PE;"
            + ceremony.network
            + ";technical;1;;;CSIRT;a@b.example;;;;;;;2020-01-01\n"
            + "PE;"
            + ceremony.network
            + ";technical;1;;;CSIRT;no;;;;;;;\n"
            + files.row("PE", "technical", "Ana Ruiz", "ana@csirt.example", "1")
            + files.row("PE", "technical", "Ana Ruiz", "ana@csirt.example", "3");
    Preview preview = files.read(ceremony.nominator, Format.CSV, table);
    assertThat(preview.counts()).isEqualTo(new Counts(1, 0, 0, 6));
    assertThat(
            files.items(ceremony.nominator, preview).stream()
                .filter(item -> item.kind() == Kind.REFUSED)
                .map(item -> item.line() + " " + item.field() + " " + item.reason()))
        .containsExactly(
            "2 state not-your-state",
            "3 category category-unknown",
            "4 network network-unknown",
            "5 valid_to end-past",
            "6 email email-malformed",
            "8 email twice");
  }

  @Test
  void isForOfficersAndForNominatorsOfTheirOwnState() {
    String table = files.ana(2);
    assertRefused(
        "import-not-yours",
        as(ceremony.mission, () -> imports.read(Format.CSV, "a.csv", ImportFiles.bytes(table))));
    Preview preview = files.read(ceremony.nominator, Format.CSV, table);
    for (Actor other :
        List.of(ceremony.first, ceremony.mission, ceremony.of(Ceremony.MEXICO, Role.NOMINATOR))) {
      assertRefused("not-found", as(other, () -> imports.apply(preview.id())));
      assertThat(as(other, () -> imports.find(preview.id()))).isEmpty();
    }
    assertThat(files.read(ceremony.of(Ceremony.MEXICO, Role.NOMINATOR), Format.CSV, table).counts())
        .isEqualTo(new Counts(0, 0, 0, 1));
    Actor elsewhere = new Ceremony(site).first;
    assertThat(files.items(elsewhere, files.read(elsewhere, Format.CSV, table)))
        .singleElement()
        .extracting(Item::reason)
        .isEqualTo("not-your-network");
  }

  @Test
  void saysWhyAFileCannotBeRead() {
    assertUnreadable("import-not-utf8", Format.CSV, new byte[] {'a', (byte) 0xff});
    assertUnreadable("import-not-json", Format.GLOBAL_IRT, ImportFiles.bytes("[{\"a\": }]"));
    assertUnreadable("import-not-json", Format.GLOBAL_IRT, ImportFiles.bytes("[".repeat(100_000)));
    assertUnreadable("import-header", Format.CSV, ImportFiles.bytes("a;b\n1;2\n"));
    assertUnreadable("import-empty", Format.CSV, ImportFiles.bytes(" "));
    assertUnreadable("import-too-large", Format.CSV, new byte[10 * 1024 * 1024]);
    String field = "x".repeat(4_000_000);
    Preview preview =
        files.read(
            ceremony.first,
            Format.CSV,
            ImportFiles.HEADER + files.row("PE", "technical", field, "a@b.example", "1"));
    assertThat(files.items(ceremony.first, preview))
        .singleElement()
        .satisfies(item -> {
          assertThat(item.field()).isEqualTo("name");
          assertThat(item.reason()).isEqualTo("too-long");
        });
  }

  @Test
  void endsOnceAndErasesWhatWasReadWhereItIsCancelled() {
    String table = files.ana(2);
    Preview preview = files.read(ceremony.first, Format.CSV, table);
    assertThat(as(ceremony.first, () -> imports.cancel(preview.id()).orThrow()).phase())
        .isEqualTo(Imports.Phase.CANCELLED);
    assertThat(files.items(ceremony.first, preview)).isEmpty();
    assertRefused("import-over", as(ceremony.first, () -> imports.apply(preview.id())));

    Preview late = files.read(ceremony.first, Format.CSV, table);
    clock.advance(java.time.Duration.ofDays(8));
    assertRefused("import-over", as(ceremony.first, () -> imports.apply(late.id())));
    assertThat(files.drafts()).isEmpty();
  }

  @Test
  void appliesNothingWhereTheDirectoryHasChangedSince() {
    String table = files.ana(2);
    Preview preview = files.read(ceremony.first, Format.CSV, table);
    files.applied(ceremony.second, files.read(ceremony.second, Format.CSV, table));

    assertRefused("import-outdated", as(ceremony.first, () -> imports.apply(preview.id())));
    Preview again = as(ceremony.first, () -> imports.compareAgain(preview.id()).orThrow());
    assertThat(again.counts()).isEqualTo(new Counts(0, 0, 1, 0));
    files.applied(ceremony.first, again);
    assertThat(files.drafts()).hasSize(1);
  }

  @Test
  void refusesToTouchWhatIsSubmittedOrInForce() {
    String table = files.ana(2);
    files.applied(ceremony.nominator, files.read(ceremony.nominator, Format.CSV, table));
    UUID id = ImportFiles.one(files.drafts()).id();
    as(ceremony.nominator, () -> nominations.submit(id).orThrow());
    assertThat(files.read(ceremony.nominator, Format.CSV, table).counts())
        .isEqualTo(new Counts(0, 0, 1, 0));

    String later = files.ana(1);
    assertThat(files.items(ceremony.nominator, files.read(ceremony.nominator, Format.CSV, later)))
        .singleElement()
        .satisfies(item -> {
          assertThat(item.kind()).isEqualTo(Kind.REFUSED);
          assertThat(item.field()).isEqualTo("rank");
          assertThat(item.reason()).isEqualTo("not-a-draft");
        });
  }

  @AfterEach
  void setTheClockRight() {
    clock.reset();
  }

  private void assertUnreadable(String slug, Format format, byte[] octets) {
    assertRefused(slug, as(ceremony.first, () -> imports.read(format, "file", octets)));
  }
}
