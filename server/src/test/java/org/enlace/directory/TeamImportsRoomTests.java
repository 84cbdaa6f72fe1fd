package org.enlace.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.enlace.directory.Ceremony.as;
import static org.enlace.directory.Ceremony.assertRefused;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.enlace.EnlaceTest;
import org.enlace.directory.Imports.Counts;
import org.enlace.directory.Imports.Format;
import org.enlace.directory.Imports.Preview;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// Lists of teams, from reading to application.
@EnlaceTest
class TeamImportsRoomTests {
  @Autowired ApplicationContext site;
  @Autowired Authorities authorities;
  @Autowired People people;
  @Autowired Lines lines;
  @Autowired Keys keys;

  private Ceremony ceremony;
  private ImportFiles files;

  @BeforeEach
  void gather() {
    ceremony = new Ceremony(site);
    files = new ImportFiles(ceremony, site);
  }

  @Test
  void makesAuthoritiesAndDesksOfATeamListAndNoNominations() {
    String name = "Team " + UUID.randomUUID();
    Preview preview =
        files.read(
            ceremony.first, Format.TRUSTED_INTRODUCER, ImportFiles.team(name, "+51 1 6199000"));
    assertThat(preview.counts()).isEqualTo(new Counts(1, 0, 0, 0));
    files.applied(ceremony.first, preview);

    Authority authority = authority(name);
    assertThat(authority.kind()).isEqualTo(Authority.Kind.CSIRT);
    assertThat(authority.source()).isEqualTo("trusted-introducer");
    assertThat(authority.referable()).isFalse();
    Holder desk = desk(authority);
    assertThat(as(ceremony.first, () -> lines.of(desk.id())))
        .hasSize(2)
        .allMatch(Lines.Kept::quiet);
    assertOneClaimedKey(desk);
    assertThat(files.drafts()).isEmpty();
    assertThat(
            files
                .read(
                    ceremony.first,
                    Format.TRUSTED_INTRODUCER,
                    ImportFiles.team(name, "+51 1 6199000"))
                .counts())
        .isEqualTo(new Counts(0, 0, 1, 0));
  }

  @Test
  void followsAListThatChangesAndKeepsWhatWasProved() {
    String name = "Team " + UUID.randomUUID();
    files.applied(
        ceremony.first,
        files.read(
            ceremony.first, Format.TRUSTED_INTRODUCER, ImportFiles.team(name, "+51 1 6199000")));
    Holder desk = desk(authority(name));
    Lines.Kept mail =
        as(ceremony.first, () -> lines.of(desk.id())).stream()
            .filter(each -> each.line().kind() == Line.Kind.EMAIL)
            .findFirst()
            .orElseThrow();
    as(ceremony.second, () -> lines.vouch(mail.line().id()).orThrow());

    String later =
        ImportFiles.team(name, "+51 1 6199001").replace("soc@team.example", "new@team.example");
    Preview preview = files.read(ceremony.first, Format.TRUSTED_INTRODUCER, later);
    assertThat(preview.counts()).isEqualTo(new Counts(0, 1, 0, 0));
    files.applied(ceremony.first, preview);

    assertThat(
            as(ceremony.first, () -> lines.of(desk.id())).stream().map(each -> each.line().value()))
        .containsExactlyInAnyOrder("soc@team.example", "new@team.example", "+5116199001");
    assertThat(files.read(ceremony.first, Format.TRUSTED_INTRODUCER, later).counts())
        .isEqualTo(new Counts(0, 0, 1, 0));
  }

  @Test
  void knowsAnAuthorityAgainThatWasEnteredByHand() {
    String name = "Team " + UUID.randomUUID();
    enterByHand(name);
    Preview preview =
        files.read(
            ceremony.first, Format.TRUSTED_INTRODUCER, ImportFiles.team(name, "+51 1 6199000"));
    assertThat(preview.counts()).isEqualTo(new Counts(0, 1, 0, 0));
    files.applied(ceremony.first, preview);
    assertThat(authority(name).referable()).isTrue();
    assertThat(authority(name).source()).isEqualTo("note");
    assertThat(
            files
                .read(
                    ceremony.first,
                    Format.TRUSTED_INTRODUCER,
                    ImportFiles.team(name, "+51 1 6199000"))
                .counts())
        .isEqualTo(new Counts(0, 0, 1, 0));
  }

  @Test
  void changesNothingWhereTheDirectoryRefusesALine() {
    String name = "Team " + UUID.randomUUID();
    enterByHand(name);
    UUID desk = deskWithEveryLine(authority(name));
    Preview preview =
        files.read(
            ceremony.first, Format.TRUSTED_INTRODUCER, ImportFiles.team(name, "+51 1 6199000"));
    assertThat(preview.counts()).isEqualTo(new Counts(0, 1, 0, 0));
    assertRefused(
        "import-line-refused",
        as(ceremony.first, () -> site.getBean(Imports.class).apply(preview.id())));
    assertThat(as(ceremony.first, () -> lines.of(desk))).hasSize(20);
    assertThat(authority(name).charter()).isEmpty();
  }

  /// A desk that has as many lines as one may have.
  private UUID deskWithEveryLine(Authority authority) {
    var draft =
        new People.HolderDraft(
            Holder.Kind.DESK,
            Ceremony.PERU,
            "Mesa",
            null,
            null,
            null,
            authority.id(),
            List.of(),
            null,
            null,
            "note");
    Holder desk = as(ceremony.nominator, () -> people.add(draft).orThrow());
    for (int i = 0; i < 20; i++) {
      ceremony.rows.line(
          "PE", desk.id(), Line.Kind.PHONE, "+51161990" + (10 + i), Line.Visibility.MEMBERS);
    }
    return desk.id();
  }

  private void assertOneClaimedKey(Holder desk) {
    assertThat(as(ceremony.first, () -> keys.of(desk.id())))
        .singleElement()
        .satisfies(kept -> {
          assertThat(kept.key().proof()).isEqualTo(Key.Proof.CLAIMED);
          assertThat(kept.key().expiresAt()).isNotNull();
        });
  }

  private void enterByHand(String name) {
    var draft =
        new Authorities.AuthorityDraft(
            Ceremony.PERU,
            LocalText.of(name, name),
            Authority.Kind.CSIRT,
            null,
            Map.of(),
            true,
            false,
            "note");
    as(ceremony.nominator, () -> authorities.add(draft).orThrow());
  }

  private Authority authority(String name) {
    return as(ceremony.first, () -> authorities.of(Ceremony.PERU)).stream()
        .filter(each -> each.name().byLanguage().containsValue(name))
        .findFirst()
        .orElseThrow();
  }

  private Holder desk(Authority authority) {
    return as(ceremony.first, () -> people.of(Ceremony.PERU)).stream()
        .filter(each -> authority.id().equals(each.authority()))
        .findFirst()
        .orElseThrow();
  }
}
