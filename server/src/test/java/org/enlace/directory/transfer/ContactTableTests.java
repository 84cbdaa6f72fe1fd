package org.enlace.directory.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.enlace.directory.transfer.Reading.Fault;
import org.enlace.directory.transfer.Reading.Read;
import org.enlace.directory.transfer.Reading.Reason;
import org.enlace.directory.transfer.Reading.Refused;
import org.enlace.directory.transfer.Reading.Unreadable;
import org.enlace.kernel.LanguageTag;
import org.enlace.kernel.NetworkCode;
import org.enlace.kernel.PhoneNumber;
import org.junit.jupiter.api.Test;

class ContactTableTests {
  private static final String HEADER = String.join(";", ContactTable.COLUMNS);
  private final ContactTable table = new ContactTable(new NetworkCode("home-network"));

  @Test
  void readsEveryColumn() {
    Listed.Contact contact =
        one(
            "MX;red-enlace;technical;2;Ana Ruiz;Directora;CSIRT;ana@csirt.example;+52 55 5555 0100;"
                + "es, en;America/Mexico_City;24/7;NV 12/2026;2026-01-01;2027-12-31");
    assertThat(contact.line()).isEqualTo(2);
    assertThat(contact.post().network()).isEqualTo(new NetworkCode("red-enlace"));
    assertThat(contact.post().rank()).isEqualTo(2);
    assertThat(contact.who().phone()).isEqualTo(new PhoneNumber("+525555550100"));
    assertThat(contact.who().languages())
        .containsExactly(new LanguageTag("es"), new LanguageTag("en"));
    assertThat(contact.who().zone()).isEqualTo(ZoneId.of("America/Mexico_City"));
    assertThat(contact.who().availability()).isEqualTo("round-the-clock");
    assertThat(contact.note().validTo()).isEqualTo(LocalDate.of(2027, 12, 31));
  }

  @Test
  void takesTheHomeNetworkAndTheFirstRankWhereARowNamesNone() {
    Listed.Contact contact = one("MX;;diplomatic;;;;Cancillería;poc@sre.example;;;;;;;");
    assertThat(contact.post().network()).isEqualTo(new NetworkCode("home-network"));
    assertThat(contact.post().rank()).isEqualTo(1);
    assertThat(contact.who().name()).isNull();
  }

  @Test
  void readsWhatASpreadsheetWrites() {
    String file =
        "\ufeff"
            + HEADER.replace(';', '\t')
            + "\r\nMX\t\ttechnical\t\t\t\tCSIRT\ta@b.example"
            + "\t\t\t\t\t\t\t\r\n";
    assertThat(read(file).listed()).hasSize(1);
    String commas =
        "STATE,Category,institution,EMAIL\nMX,technical,\"Equipo, nacional\",a@b.example\n";
    assertThat(read(commas).listed()).hasSize(1);
  }

  @Test
  void readsALocalNumberByItsStatesPlan() {
    assertThat(one("MX;;technical;;;;CSIRT;a@b.example;55 5555 0100;;;;;;").who().phone())
        .isEqualTo(new PhoneNumber("+525555550100"));
  }

  @Test
  void refusesEachFieldThatCannotBeReadAndKeepsTheOtherLines() {
    Read read =
        read(
            HEADER
                + "\nZZZ;;technical;0;;;CSIRT;not-an-address;12;xx-;Mars/Base;sometimes;;soon;\n"
                + "MX;;technical;;;;CSIRT;a@b.example;;;;;;2026-02-01;2026-01-01\n"
                + "PE;;technical;;;;CSIRT;a@b.example;;;;;;;\n");
    assertThat(read.listed()).hasSize(1);
    assertThat(read.refused())
        .contains(
            new Refused(2, "state", Reason.STATE_UNKNOWN),
            new Refused(2, "rank", Reason.RANK_MALFORMED),
            new Refused(2, "email", Reason.EMAIL_MALFORMED),
            new Refused(2, "phone", Reason.PHONE_MALFORMED),
            new Refused(2, "languages", Reason.LANGUAGE_MALFORMED),
            new Refused(2, "timezone", Reason.ZONE_UNKNOWN),
            new Refused(2, "availability", Reason.AVAILABILITY_UNKNOWN),
            new Refused(2, "valid_from", Reason.DATE_MALFORMED),
            new Refused(3, "valid_to", Reason.DATES_REVERSED));
  }

  @Test
  void refusesARowThatStandsTwice() {
    String row = "MX;;technical;;;;CSIRT;a@b.example;;;;;;;\n";
    Read read = read(HEADER + "\n" + row + row);
    assertThat(read.listed()).hasSize(1);
    assertThat(read.refused()).containsExactly(new Refused(3, "email", Reason.TWICE));
  }

  @Test
  void refusesFictionalStates() {
    assertThat(read(HEADER + "\nXA;;technical;;;;CSIRT;a@b.example;;;;;;;\n").refused())
        .containsExactly(new Refused(2, "state", Reason.STATE_UNKNOWN));
  }

  @Test
  void refusesAFileThatIsNoTableOfContacts() {
    assertThat(fault("a;b\n1;2\n")).isEqualTo(Fault.HEADER);
    assertThat(fault(" \n")).isEqualTo(Fault.EMPTY);
    assertThat(fault(HEADER + "\nMX;;\"technical;;;;x\n")).isEqualTo(Fault.NOT_CSV);
    assertThat(table.read(new byte[] {'a', (byte) 0xff, 'b'}))
        .isEqualTo(new Unreadable(Fault.NOT_UTF8, 0));
    assertThat(table.read(new byte[Reading.LARGEST + 1]))
        .isEqualTo(new Unreadable(Fault.TOO_LARGE, 0));
  }

  @Test
  void refusesMoreLinesThanTheBound() {
    String rows = "MX;;technical;;;;C;a@b.example;;;;;;;\n".repeat(Reading.MOST + 1);
    assertThat(fault(HEADER + "\n" + rows)).isEqualTo(Fault.TOO_MANY);
  }

  @Property(tries = 300)
  void answersAnyOctets(@ForAll byte[] octets) {
    assertThat(table.read(octets)).isNotNull();
  }

  @Property(tries = 300)
  void answersAnyRow(@ForAll String row) {
    assertThat(table.read((HEADER + "\n" + row).getBytes(StandardCharsets.UTF_8))).isNotNull();
  }

  private Listed.Contact one(String row) {
    Read read = read(HEADER + "\n" + row + "\n");
    assertThat(read.refused()).isEmpty();
    return (Listed.Contact) read.listed().getFirst();
  }

  private Fault fault(String file) {
    return ((Unreadable) table.read(file.getBytes(StandardCharsets.UTF_8))).fault();
  }

  private Read read(String file) {
    return (Read) table.read(file.getBytes(StandardCharsets.UTF_8));
  }
}
