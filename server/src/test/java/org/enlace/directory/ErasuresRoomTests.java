package org.enlace.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.enlace.directory.Ceremony.PERU;
import static org.enlace.directory.Ceremony.as;
import static org.enlace.directory.Ceremony.assertRefused;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.enlace.EnlaceTest;
import org.enlace.ledger.Ledger;
import org.enlace.ledger.LedgerVerification;
import org.enlace.ledger.Recorded;
import org.enlace.ledger.Verification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// Whoever is named no more can be erased; what was done, when and by whom stays, and verifies.
@EnlaceTest
class ErasuresRoomTests {

  @Autowired ApplicationContext site;
  @Autowired Erasures erasures;
  @Autowired Authorities authorities;
  @Autowired Nominations nominations;
  @Autowired People people;
  @Autowired Lines lines;
  @Autowired Ledger ledger;
  @Autowired LedgerVerification verification;
  @Autowired InstantSource clock;

  private String name;
  private String mail;
  private Ceremony state;
  private Holder person;
  private Nomination nomination;

  @BeforeEach
  void list() {
    state = new Ceremony(site);
    name = "Wilma Aruhuanca " + state.network;
    mail = "wilma-" + state.network + "@csirt.example";
    person = state.person(name);
    state.mail(person, mail);
    nomination = state.inForce(person);
  }

  @Test
  void erasesNobodyWhoIsNamed() {
    assertRefused("holder-still-named", as(state.nominator, () -> erasures.erase(person.id())));
    assertThat(as(state.nominator, () -> people.find(person.id())).orElseThrow().name())
        .isEqualTo(name);
  }

  @Test
  void leavesErasingToTheStateAndTheSecretariat() {
    end();
    assertRefused("holder-not-yours", as(state.mission, () -> erasures.erase(person.id())));
    assertThat(as(state.foreigner(ListedRows.TECHNICAL), () -> erasures.erase(person.id())))
        .isInstanceOf(Answer.Refused.class);
    as(state.first, () -> erasures.erase(person.id()).orThrow());
  }

  @Test
  void takesValuesOutOfThisRoomAndOutOfTheLedgersOpenings() {
    end();
    as(state.nominator, () -> erasures.erase(person.id()).orThrow());

    Holder left = as(state.nominator, () -> people.find(person.id())).orElseThrow();
    assertThat(left.name()).isEqualTo("—");
    assertThat(as(state.nominator, () -> people.of(PERU)))
        .extracting(Holder::id)
        .doesNotContain(person.id());
    assertThat(as(state.nominator, () -> lines.of(person.id()))).isEmpty();
    assertThat(whole("directory.holder", "directory.line_value", "directory.history"))
        .doesNotContain(name, mail);
    assertThat(whole("directory.nomination_history", "ledger.personal_field"))
        .doesNotContain(name, mail);
    assertThat(whole("identity.account")).doesNotContain(name, mail);
  }

  @Test
  void keepsWhatWasDoneAndTheLogAsItWas() {
    end();
    List<Recorded> before = entries();
    as(state.nominator, () -> erasures.erase(person.id()).orThrow());

    List<Recorded> after = entries();
    assertThat(after.subList(0, before.size()))
        .extracting(Recorded::hash)
        .isEqualTo(before.stream().map(Recorded::hash).toList());
    assertThat(after.getLast().opening().entry().kind()).isEqualTo("directory.person.erased");
    assertThat(verification.verify()).isInstanceOf(Verification.Sound.class);

    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    assertThat(as(state.nominator, () -> nominations.history(nomination.id())))
        .extracting(Nominations.Step::act)
        .containsExactly("entered", "submitted", "confirmed", "removal-asked", "removed");
    assertThat(as(state.nominator, () -> nominations.whoWas(PERU, state.network, today)))
        .allSatisfy(each -> assertThat(each.name()).isNull());
  }

  @Test
  void erasesNobodyWhoseAccountHoldsARoleElsewhere() {
    end();
    var csirt =
        new Authorities.AuthorityDraft(
            PERU,
            LocalText.same("CSIRT"),
            Authority.Kind.CSIRT,
            null,
            Map.of(),
            true,
            false,
            "state");
    Authority authority = as(state.nominator, () -> authorities.add(csirt).orThrow());
    as(
        state.nominator,
        () -> authorities.seat(authority.id(), person.id(), state.network).orThrow());
    assertRefused("holder-still-named", as(state.nominator, () -> erasures.erase(person.id())));
    assertThat(as(state.nominator, () -> people.find(person.id())).orElseThrow().name())
        .isEqualTo(name);
  }

  private void end() {
    as(state.nominator, () -> nominations.askRemoval(nomination.id(), null).orThrow());
    as(state.second, () -> nominations.confirmRemoval(nomination.id()).orThrow());
  }

  private List<Recorded> entries() {
    return as(state.nominator, () -> ledger.historyOf("person:" + person.id()));
  }

  /// All that stands in some tables, as the owner of the database reads it.
  private String whole(String... tables) {
    StringBuilder all = new StringBuilder();
    for (String table : tables) {
      all.append(state.rows.readAsOwner(site, table));
    }
    return all.toString();
  }
}
