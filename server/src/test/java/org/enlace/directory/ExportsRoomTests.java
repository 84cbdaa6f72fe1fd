package org.enlace.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.enlace.directory.Ceremony.as;
import static org.enlace.directory.Ceremony.assertRefused;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.enlace.EnlaceTest;
import org.enlace.directory.Exports.Format;
import org.enlace.directory.transfer.ExportFile;
import org.enlace.identity.LookUps;
import org.enlace.identity.SeenLookUp;
import org.enlace.kernel.Actor;
import org.enlace.kernel.StateCode;
import org.enlace.ledger.Ledger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// Files of contacts, and who may take which.
@EnlaceTest
class ExportsRoomTests {
  private static final Locale SPANISH = Locale.forLanguageTag("es");

  @Autowired ApplicationContext site;
  @Autowired Exports exports;
  @Autowired WholeExports wholes;
  @Autowired Imports imports;
  @Autowired LookUps lookUps;
  @Autowired Ledger ledger;

  private Ceremony ceremony;
  private Actor.SignedIn mexico;
  private Holder rosa;
  private String address = "";

  @BeforeEach
  void gather() {
    ceremony = new Ceremony(site);
    mexico = ceremony.foreigner(ListedRows.TECHNICAL);
    rosa = ceremony.person("Łucja =1+1 Huamán");
    address = "rosa." + UUID.randomUUID() + "@csirt.example";
    ceremony.mail(rosa, address);
    ceremony.rows.personalLine(
        "PE", rosa.id(), Line.Kind.PHONE, "+5116199000", Line.Visibility.SAME_TRACK);
    ceremony.inForce(rosa);
  }

  @Test
  void givesWhatTheAskerMaySeeAndRecordsWhatWasPersonal() {
    String technical = text(taken(mexico, Format.CSV));
    assertThat(technical).contains(address, "'+5116199000");
    String diplomatic = text(taken(ceremony.foreigner(ListedRows.DIPLOMATIC), Format.CSV));
    assertThat(diplomatic).contains(address).doesNotContain("5116199000");

    List<SeenLookUp> seen =
        as(ceremony.nominator, () -> lookUps.ofState(null, 200)).items().stream()
            .filter(each -> each.network().equals(ceremony.network))
            .toList();
    assertThat(seen)
        .singleElement()
        .satisfies(each -> {
          assertThat(each.kind().name()).isEqualTo("EXPORTED");
          assertThat(each.subject()).isEqualTo(rosa.id());
        });
  }

  @Test
  void writesATableThatChangesNothingWhereItIsReadAgain() {
    Holder desk = ceremony.desk("Mesa de guardia");
    ceremony.mail(desk, "mesa." + address);
    ceremony.inForce(desk);
    byte[] table = taken(ceremony.nominator, Format.CSV).octets();
    assertThat(new String(table, StandardCharsets.UTF_8))
        .startsWith("\ufeff" + String.join(";", Imports.COLUMNS));
    Imports.Preview preview =
        as(
            ceremony.nominator,
            () -> imports.read(Imports.Format.CSV, "again.csv", table).orThrow());
    assertThat(preview.counts())
        .as("the desk as it is; a person without institution")
        .isEqualTo(new Imports.Counts(0, 0, 1, 1));
  }

  @Test
  void writesVersionFourCards() {
    String cards = text(taken(mexico, Format.VCF)).replace("\r\n ", "");
    assertThat(cards)
        .contains("BEGIN:VCARD\r\nVERSION:4.0", "KIND:individual", "FN:Łucja =1+1 Huamán")
        .contains("EMAIL;PREF=1:" + address, "tel:+5116199000")
        .contains("X-ENLACE-MARKING:real", "END:VCARD");
  }

  @Test
  void carriesTheMarkingInJson() {
    String json = text(taken(mexico, Format.JSON));
    assertThat(json)
        .contains("\"marking\" : \"real\"", "\"state\" : \"PE\"", "\"value\" : \"+5116199000\"");
  }

  @Test
  void printsNamesOfManyAlphabets() throws IOException {
    ExportFile file = taken(mexico, Format.PDF);
    try (PDDocument printed = Loader.loadPDF(file.octets())) {
      assertThat(new PDFTextStripper().getText(printed))
          .contains("Puntos de contacto", "Perú", "Łucja =1+1 Huamán", address)
          .contains(file.reference());
    }
  }

  @Test
  void givesNoWholeDirectoryWithoutApproval() {
    Set<StateCode> all = Set.of(Ceremony.PERU, Ceremony.MEXICO);
    assertRefused("export-is-whole", ask(mexico, all));
    assertRefused("export-no-states", ask(mexico, Set.of()));
    assertRefused("export-not-yours", ask(new Ceremony(site).first, Set.of(Ceremony.PERU)));
    UUID whole = asked(mexico).id();
    assertRefused("export-not-granted", take(mexico, whole));
    assertRefused("export-reason-missing", as(mexico, () -> wholes.ask(ceremony.network, " x ")));
  }

  @Test
  void givesTheWholeDirectoryWithAWatermarkAndAnEntryForEveryState() {
    UUID whole = asked(ceremony.mission).id();
    assertRefused("second-hand-required", as(ceremony.mission, () -> wholes.decide(whole, true)));
    assertRefused("not-found", as(mexico, () -> wholes.decide(whole, true)));
    assertRefused("not-found", as(ceremony.first, () -> wholes.decide(whole, true)));
    assertThat(as(ceremony.nominator, () -> wholes.decide(whole, true)).orThrow().granted())
        .isTrue();
    assertRefused("export-decided", as(ceremony.nominator, () -> wholes.decide(whole, false)));
    assertRefused("not-found", take(ceremony.nominator, whole));

    String table = text(take(ceremony.mission, whole).orThrow());
    assertThat(table).contains("watermark", "Enlace · E-", "(PE)");
    assertThat(as(mexico, () -> wholes.taken()))
        .anyMatch(each -> each.id().equals(whole) && each.reason().contains("ejercicio"));
    assertThat(as(mexico, () -> ledger.historyOf("export:" + whole))).hasSize(1);
  }

  @Test
  void letsAnOfficerApproveWhatANominatorAsks() {
    UUID whole = asked(ceremony.nominator).id();
    assertThat(as(ceremony.first, () -> wholes.decide(whole, false)).orThrow().granted()).isFalse();
    assertRefused("export-not-granted", take(ceremony.nominator, whole));
    UUID officers = asked(ceremony.first).id();
    assertRefused("not-found", as(ceremony.nominator, () -> wholes.decide(officers, true)));
    assertThat(as(ceremony.second, () -> wholes.decide(officers, true)).orThrow().granted())
        .isTrue();
    assertThat(text(take(ceremony.first, officers).orThrow())).contains(address);
  }

  private WholeExports.Whole asked(Actor actor) {
    return as(
        actor, () -> wholes.ask(ceremony.network, "Para el ejercicio regional de mayo").orThrow());
  }

  private Answer<ExportFile> take(Actor actor, UUID whole) {
    return as(actor, () -> exports.whole(whole, Format.CSV, SPANISH));
  }

  private Answer<ExportFile> ask(Actor actor, Set<StateCode> states) {
    return as(actor, () -> exports.ofStates(Format.CSV, states, ceremony.network, SPANISH));
  }

  private ExportFile taken(Actor actor, Format format) {
    return as(
        actor,
        () -> exports.ofStates(format, Set.of(Ceremony.PERU), ceremony.network, SPANISH).orThrow());
  }

  private static String text(ExportFile file) {
    return new String(file.octets(), StandardCharsets.UTF_8);
  }
}
