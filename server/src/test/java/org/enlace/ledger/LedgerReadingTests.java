package org.enlace.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.enlace.TestActors.actor;
import static org.enlace.TestActors.as;
import static org.enlace.TestActors.inTransaction;
import static org.enlace.TestActors.secretariat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.enlace.EnlaceTest;
import org.enlace.kernel.Actor;
import org.enlace.kernel.Ids;
import org.enlace.kernel.NetworkCode;
import org.enlace.kernel.Role;
import org.enlace.kernel.StateCode;
import org.enlace.protocol.JsonValue.JsonString;
import org.enlace.protocol.LeafHash;
import org.enlace.ui.api.PageOf;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;

@EnlaceTest
class LedgerReadingTests {
  private static final StateCode HERE = new StateCode("QL");
  private static final StateCode THERE = new StateCode("QK");

  @Autowired Ledger ledger;
  @Autowired Ids ids;
  @Autowired PlatformTransactionManager transactions;

  @Test
  void tellsAStateWhatWasRecordedAboutIt() {
    String subject = subject();
    UUID person = ids.next();
    LeafHash hash =
        record(
            change(subject).with("order", 1).ofPerson(person).withPersonal("value", "a@b.example"));

    List<Recorded> history = as(actor(HERE, Role.NOMINATOR), () -> ledger.historyOf(subject));

    assertThat(history).hasSize(1);
    Recorded recorded = history.getFirst();
    assertThat(recorded.hash()).isEqualTo(hash);
    assertThat(recorded.kind()).isEqualTo("test.line.added");
    assertThat(recorded.fields()).containsKey("order");
    assertThat(recorded.personal()).containsEntry("value", new JsonString("a@b.example"));
    assertThat(recorded.evidence()).containsEntry("roles", "nominator");
  }

  @Test
  void showsEntriesToTheirStateTheSecretariatAndTheAuditorOnly() {
    String subject = subject();
    record(change(subject).withPersonal("value", "x"));

    assertThat(as(actor(HERE, Role.CONTACT), () -> ledger.historyOf(subject))).hasSize(1);
    assertThat(as(actor(HERE, Role.DESK), () -> ledger.historyOf(subject))).isEmpty();
    assertThat(as(actor(THERE, Role.NOMINATOR), () -> ledger.historyOf(subject))).isEmpty();
    assertThat(as(new Actor.LinkHolder(ids.next(), HERE), () -> ledger.historyOf(subject)))
        .isEmpty();
    assertThat(as(new Actor.Anonymous(), () -> ledger.historyOf(subject))).isEmpty();
    assertThat(as(secretariat(), () -> ledger.historyOf(subject)).getFirst().personal())
        .containsKey("value");
    Recorded forAuditor = as(actor(null, Role.AUDITOR), () -> ledger.historyOf(subject)).getFirst();
    assertThat(forAuditor.personal()).isEmpty();
    assertThat(forAuditor.opening().entry().personal()).containsKey("value");
  }

  @Test
  void showsWhatConcernsNoStateToWhoeverSignedIn() {
    String subject = "network:" + ids.next();
    as(
        secretariat(),
        () ->
            inTransaction(
                transactions, () -> ledger.record(Change.of("test.network.changed", subject))));

    assertThat(as(actor(THERE, Role.DESK), () -> ledger.historyOf(subject))).hasSize(1);
    assertThat(as(new Actor.Anonymous(), () -> ledger.historyOf(subject))).isEmpty();
  }

  @Test
  void pagesThroughTheEntriesOfAState() {
    StateCode state = new StateCode("QJ");
    List<LeafHash> recorded = new ArrayList<>();
    for (int each = 0; each < 5; each++) {
      recorded.add(
          as(
              actor(state, Role.NOMINATOR),
              () ->
                  inTransaction(
                      transactions, () -> ledger.record(change(subject()).concerning(state)))));
    }
    List<LeafHash> read = new ArrayList<>();
    Long after = null;
    do {
      Long from = after;
      PageOf<Recorded> page =
          as(actor(state, Role.MISSION), () -> ledger.historyOf(state, from, 2));
      page.items().forEach(entry -> read.add(entry.hash()));
      after = page.next() == null ? null : Long.valueOf(page.next());
    } while (after != null);

    assertThat(read).containsExactlyElementsOf(recorded.reversed());
    assertThat(as(actor(THERE, Role.NOMINATOR), () -> ledger.historyOf(state, null, 2)).items())
        .isEmpty();
  }

  @Test
  void erasesAPersonsFieldsAndLeavesTheEntries() {
    String subject = subject();
    UUID person = ids.next();
    record(
        change(subject)
            .ofPerson(person)
            .withPersonal("name", "Somebody")
            .withPersonal("value", "x"));
    record(change(subject).ofPerson(ids.next()).withPersonal("name", "Somebody else"));

    assertThat(as(actor(THERE, Role.NOMINATOR), () -> ledger.erasePersonal(person))).isZero();
    assertThat(as(actor(HERE, Role.NOMINATOR), () -> ledger.erasePersonal(person))).isEqualTo(2);

    List<Recorded> history = as(actor(HERE, Role.NOMINATOR), () -> ledger.historyOf(subject));
    assertThat(history.getFirst().personal()).isEmpty();
    assertThat(history.getFirst().opening().entry().personal()).hasSize(2);
    assertThat(history.getLast().personal()).containsKey("name");
  }

  private LeafHash record(Change change) {
    return inTransaction(transactions, actor(HERE, Role.NOMINATOR), () -> ledger.record(change));
  }

  private Change change(String subject) {
    return as(actor(HERE, Role.NOMINATOR), () -> Change.of("test.line.added", subject))
        .in(new NetworkCode("test"))
        .concerning(HERE);
  }

  private String subject() {
    return "line:" + ids.next();
  }
}
