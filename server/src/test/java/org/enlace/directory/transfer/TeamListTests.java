package org.enlace.directory.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.enlace.directory.transfer.Listed.ClaimedKey;
import org.enlace.directory.transfer.Reading.Fault;
import org.enlace.directory.transfer.Reading.Read;
import org.enlace.directory.transfer.Reading.Reason;
import org.enlace.directory.transfer.Reading.Refused;
import org.enlace.directory.transfer.Reading.Unreadable;
import org.enlace.kernel.LanguageTag;
import org.enlace.kernel.PhoneNumber;
import org.enlace.kernel.StateCode;
import org.junit.jupiter.api.Test;

class TeamListTests {
  private static final String FINGERPRINT = "0123456789ABCDEF0123456789ABCDEF01234567";
  private static final String GLOBAL_IRT =
      """
      [{"official-team-name": "Equipo nacional de Andinia", "short-team-name": "CSIRT-AN",
        "country-code": ["CL"], "website": ["https://csirt.example"], "email": "csirt@csirt.example",
        "establishment": "2015-03-01", "phone-numbers": ["+56 2 2345 6789"],
        "enckeys": ["0x%s"], "languages": ["spa", "fre", "en"], "operating-hours": {"mon_1_open": "09:00"}}]
      """
          .formatted(FINGERPRINT);
  private static final String TRUSTED_INTRODUCER =
      """
      [{"official_name": "Example CERT", "short_name": "EX", "country": {"code": "AT", "name": "Austria"},
        "established": "2016-11-01", "business_hours_timezone": "Europe/Vienna",
        "pgp_keys": [{"fingerprint": "%s", "expires": "2022-03-19"}],
        "phones": [{"usage": ["voice", "emergency"], "number": "+43 1 505 6416 92"},
                   {"usage": ["fax"], "number": "+43 1 505 6416 93"}],
        "emails": [{"address": "team@cert.example", "usage": ["contact"]}]}]
      """
          .formatted(FINGERPRINT.replaceAll("(.{4})", "$1 ").strip());

  @Test
  void readsATeamOfGlobalIrt() {
    Listed.Team team = only(TeamList.globalIrt(), GLOBAL_IRT);
    assertThat(team.states()).containsExactly(new StateCode("CL"));
    assertThat(team.key()).isEqualTo("global-irt:CL:csirt-an");
    assertThat(team.charter().establishedOn()).isEqualTo(LocalDate.of(2015, 3, 1));
    assertThat(team.ways().languages())
        .containsExactly(new LanguageTag("es"), new LanguageTag("fr"), new LanguageTag("en"));
    assertThat(team.ways().keys()).containsExactly(new ClaimedKey(FINGERPRINT, null));
  }

  @Test
  void readsATeamOfTheTrustedIntroducer() {
    Listed.Team team = only(TeamList.trustedIntroducer(), TRUSTED_INTRODUCER);
    assertThat(team.ways().phones()).containsExactly(new PhoneNumber("+431505641692"));
    assertThat(team.ways().zone()).isEqualTo(ZoneId.of("Europe/Vienna"));
    assertThat(team.ways().keys())
        .containsExactly(new ClaimedKey(FINGERPRINT, LocalDate.of(2022, 3, 19)));
  }

  @Test
  void refusesATeamByTheFieldThatCannotBeRead() {
    Read read =
        (Read)
            read(
                TeamList.globalIrt(),
                """
                [{"official-team-name": "X", "country-code": ["QQQ"], "email": "nobody",
                  "enckeys": ["0xA"], "phone-numbers": {"a": 1}}, 7]
                """);
    assertThat(read.listed()).isEmpty();
    assertThat(read.refused())
        .contains(
            new Refused(1, "country-code", Reason.STATE_UNKNOWN),
            new Refused(1, "email", Reason.EMAIL_MALFORMED),
            new Refused(1, "enckeys", Reason.FINGERPRINT_MALFORMED),
            new Refused(1, "phone-numbers", Reason.TYPE_WRONG),
            new Refused(2, "", Reason.TYPE_WRONG));
  }

  @Test
  void tellsTheLineWhereJsonBreaks() {
    assertThat(read(TeamList.globalIrt(), "[{\n\"a\": 1,\n}]"))
        .isEqualTo(new Unreadable(Fault.NOT_JSON, 3));
  }

  @Test
  void refusesJsonThatNestsWithoutEnd() {
    assertThat(read(TeamList.globalIrt(), "[".repeat(100_000))).isInstanceOf(Unreadable.class);
  }

  @Test
  void readsThePublishedExamples() throws IOException {
    Path folder = Path.of("..", "..", "shared", "data");
    assumeThat(folder).isDirectory();
    Read irt =
        (Read)
            TeamList.globalIrt().read(Files.readAllBytes(folder.resolve("global-irt-team.json")));
    Read introducer =
        (Read)
            TeamList.trustedIntroducer()
                .read(Files.readAllBytes(folder.resolve("trusted-introducer-teams.json")));
    assertThat(irt.listed()).hasSize(1);
    assertThat(introducer.listed()).hasSize(4);
    assertThat(irt.refused()).isEmpty();
    assertThat(introducer.refused()).isEmpty();
  }

  @Property(tries = 300)
  void answersAnyText(@ForAll String text) {
    assertThat(read(TeamList.globalIrt(), text)).isNotNull();
    assertThat(read(TeamList.trustedIntroducer(), text)).isNotNull();
  }

  @Property(tries = 300)
  void answersAnyDamagedFile(@ForAll int at, @ForAll byte octet) {
    byte[] irt = GLOBAL_IRT.getBytes(StandardCharsets.UTF_8);
    irt[Math.floorMod(at, irt.length)] = octet;
    assertThat(TeamList.globalIrt().read(irt)).isNotNull();
    byte[] introducer = TRUSTED_INTRODUCER.getBytes(StandardCharsets.UTF_8);
    introducer[Math.floorMod(at, introducer.length)] = octet;
    assertThat(TeamList.trustedIntroducer().read(introducer)).isNotNull();
  }

  private static Listed.Team only(TeamList list, String file) {
    Read read = (Read) read(list, file);
    assertThat(read.refused()).isEmpty();
    return (Listed.Team) read.listed().getFirst();
  }

  private static Reading read(TeamList list, String file) {
    return list.read(file.getBytes(StandardCharsets.UTF_8));
  }
}
