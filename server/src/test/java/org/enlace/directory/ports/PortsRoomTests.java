package org.enlace.directory.ports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.enlace.EnlaceTest;
import org.enlace.delivery.FailureReason;
import org.enlace.delivery.LineOutcomes;
import org.enlace.directory.Contacts;
import org.enlace.directory.Line;
import org.enlace.directory.ListedRows;
import org.enlace.identity.DirectoryNames;
import org.enlace.identity.ProvedLines;
import org.enlace.identity.ProvedLines.ProvedMail;
import org.enlace.kernel.Actor;
import org.enlace.kernel.ActorScope;
import org.enlace.kernel.Ids;
import org.enlace.kernel.Marking;
import org.enlace.kernel.NetworkCode;
import org.enlace.kernel.Role;
import org.enlace.kernel.StateCode;
import org.enlace.ui.page.PublicNetworks;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the directory answers to the rooms below it.
@EnlaceTest
class PortsRoomTests {
  private static final StateCode PERU = new StateCode("PE");
  private static final Locale SPANISH = Locale.forLanguageTag("es");

  @Autowired ApplicationContext site;

  @Autowired
  @org.springframework.beans.factory.annotation.Qualifier("lineMarks")
  LineOutcomes outcomes;

  @Autowired ProvedLines proved;
  @Autowired DirectoryNames names;
  @Autowired PublicNetworks networks;
  @Autowired CountStore counts;
  @Autowired Contacts contacts;
  @Autowired InstantSource clock;
  @Autowired Ids ids;
  @Autowired JdbcClient jdbc;

  private ListedRows rows;
  private UUID person;
  private UUID line;

  @BeforeEach
  void list() {
    rows = ListedRows.in(site);
    person = rows.person("PE", "Inés Huamán");
    rows.nomination("PE", ListedRows.TECHNICAL, person, 1);
    line = rows.line("PE", person, Line.Kind.EMAIL, "ines@csirt.example", Line.Visibility.MEMBERS);
  }

  @Test
  void writesDownWhenALineWasLastReachedAndKeepsTheLatest() {
    Instant at = Instant.parse("2026-10-01T10:00:00Z");
    reached(at, Marking.REAL);
    reached(at.minusSeconds(60), Marking.CHECK);
    assertThat(seen().lastReachedAt()).isEqualTo(at);
    reached(at.plusSeconds(60), Marking.EXERCISE);
    assertThat(seen().lastReachedAt()).isEqualTo(at);
  }

  @Test
  void writesDownWhyALineFailedAsAWordOfAClosedList() {
    Instant at = Instant.parse("2026-10-01T10:00:00Z");
    failed(at, FailureReason.NO_SUCH_ADDRESS);
    assertThat(seen().lastFailure()).isEqualTo(new Line.Failure(at, "no-such-address"));
    failed(at.plusSeconds(1), FailureReason.NOT_IN_TIME);
    assertThat(seen().lastFailure()).isEqualTo(new Line.Failure(at.plusSeconds(1), "not-in-time"));
  }

  @Test
  void takesBackThatALineWasReachedWhereTheMailCameBack() {
    Instant at = Instant.parse("2026-10-01T10:00:00Z");
    reached(at, Marking.REAL);
    bounced(at.plusSeconds(60), at.minusSeconds(600));
    assertThat(seen().lastReachedAt()).isEqualTo(at.minusSeconds(600));
    assertThat(seen().lastFailure()).isEqualTo(new Line.Failure(at.plusSeconds(60), "closed"));
    bounced(at.plusSeconds(120), null);
    assertThat(seen().lastReachedAt()).isNull();
  }

  @Test
  void hasTheOwnerOfALineThatFailsToldOnceAWeek() {
    Instant at = clock.instant();
    failed(at, FailureReason.CLOSED);
    failed(at.plusSeconds(1), FailureReason.CLOSED);
    assertThat(tellings()).isEqualTo(1);
    rows.run(
        "UPDATE directory.line_failed SET told_at = told_at - interval '8 days' WHERE line = '%s'"
            .formatted(line));
    failed(at.plusSeconds(2), FailureReason.CLOSED);
    assertThat(tellings()).isEqualTo(2);
  }

  private long tellings() {
    return rows.asTask(() ->
        jdbc.sql(
                "SELECT count(*) FROM directory.telling WHERE kind = 'line-failed' AND subject = ?")
            .param(line)
            .query(Long.class)
            .single());
  }

  private void failed(Instant at, FailureReason reason) {
    rows.asTask(() -> {
      outcomes.failed(
          List.of(new LineOutcomes.Failure(report(line, at, Marking.REAL, "550"), reason)));
      return line;
    });
  }

  private void bounced(Instant at, @Nullable Instant before) {
    rows.asTask(() -> {
      outcomes.bounced(
          List.of(
              new LineOutcomes.Bounce(
                  report(line, at, Marking.REAL, "550 5.2.1"), FailureReason.CLOSED, before)));
      return line;
    });
  }

  @Test
  void writesNothingOfALineThatTheDirectoryDoesNotKnow() {
    rows.asTask(() -> {
      outcomes.reached(List.of(report(ids.next(), clock.instant(), Marking.REAL, "250")));
      return line;
    });
    assertThat(seen().lastReachedAt()).isNull();
  }

  @Test
  void sendsARecoveryOnlyToAMailboxThatWasProvedLongEnoughAgo() {
    assertThat(mail()).isEmpty(); // it was never proved by a code
    provedAgo("6 days");
    assertThat(mail()).isEmpty();
    provedAgo("8 days");
    assertThat(mail()).extracting(ProvedMail::line).containsExactly(line);
    assertThat(mail().getFirst().address().value()).isEqualTo("ines@csirt.example");
    rows.run(
        "UPDATE directory.line SET vouched_by = '%s' WHERE id = '%s'".formatted(ids.next(), line));
    assertThat(mail()).isEmpty();
  }

  @Test
  void namesWhatItKnowsAndNothingElse() {
    Actor peru = rows.actor("PE", Role.NOMINATOR, null);
    assertThat(as(peru, () -> names.subject(person, SPANISH))).contains("Inés Huamán");
    assertThat(as(peru, () -> names.subject(line, SPANISH))).contains("Inés Huamán");
    assertThat(as(peru, () -> names.subject(ids.next(), SPANISH))).isEmpty();
    assertThat(names.state(PERU, SPANISH)).contains("Perú");
    assertThat(names.state(new StateCode("ZZ"), SPANISH)).isEmpty();
    assertThat(as(peru, () -> names.network(rows.network(), SPANISH))).contains("Red de prueba");
    assertThat(as(peru, () -> names.network(new NetworkCode("no-such"), SPANISH))).isEmpty();
    assertThat(as(peru, () -> names.category(rows.network(), ListedRows.TECHNICAL, SPANISH)))
        .contains("technical");
  }

  @Test
  void namesTheOtherNetworksToThePublicWithWhatTheyAre() {
    List<PublicNetworks.PublicNetwork> all =
        as(new Actor.Anonymous(), () -> networks.all(Locale.ENGLISH));
    assertThat(all)
        .extracting(PublicNetworks.PublicNetwork::name)
        .contains("CSIRTAmericas", "INTERPOL I-24/7")
        .doesNotContain("Test network");
    assertThat(all)
        .extracting(PublicNetworks.PublicNetwork::purpose)
        .contains("INTERPOL's secure police communications.");
  }

  @Test
  void countsWhatIsInForceAndNoFictionalState() {
    rows.nomination("PE", ListedRows.DIPLOMATIC, rows.desk("PE", "Mesa"), 1);
    rows.nomination("MX", ListedRows.TECHNICAL, rows.desk("MX", "Mesa"), 1);
    rows.nomination("XA", ListedRows.TECHNICAL, rows.desk("XA", "Mesa"), 1);
    CountStore.Counts found = rows.asTask(() -> counts.inForce(rows.network(), clock.instant()));
    assertThat(found).isEqualTo(new CountStore.Counts(2, 3));
  }

  private void reached(Instant at, Marking marking) {
    rows.asTask(() -> {
      outcomes.reached(List.of(report(line, at, marking, "250")));
      return line;
    });
  }

  private LineOutcomes.Report report(UUID of, Instant at, Marking marking, String reply) {
    return new LineOutcomes.Report(of, ids.next(), "test.notice", marking, at, reply);
  }

  private Line seen() {
    return as(
            rows.actor("PE", Role.CONTACT, ListedRows.TECHNICAL),
            () -> contacts.inForce(PERU, rows.network(), Optional.empty()))
        .getFirst()
        .lines()
        .getFirst();
  }

  private void provedAgo(String span) {
    rows.run(
        "UPDATE directory.line SET proved_at = now() - interval '%s' WHERE id = '%s'"
            .formatted(span, line));
  }

  private List<ProvedMail> mail() {
    return rows.asTask(() -> proved.mailOf(person));
  }

  private static <T> T as(Actor actor, Supplier<T> work) {
    return ActorScope.as(actor, work::get);
  }
}
