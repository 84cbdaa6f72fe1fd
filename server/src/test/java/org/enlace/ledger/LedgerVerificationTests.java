package org.enlace.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.enlace.TestActors.actor;
import static org.enlace.TestActors.as;
import static org.enlace.TestActors.inTransaction;
import static org.enlace.TestActors.secretariat;

import java.util.UUID;
import org.enlace.EnlaceTest;
import org.enlace.kernel.Ids;
import org.enlace.kernel.Role;
import org.enlace.kernel.StateCode;
import org.enlace.platform.database.Logins;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.PlatformTransactionManager;

@EnlaceTest
class LedgerVerificationTests {
  private static final StateCode HERE = new StateCode("QI");

  @Autowired Ledger ledger;
  @Autowired LedgerVerification verification;
  @Autowired Ids ids;
  @Autowired Logins logins;
  @Autowired PlatformTransactionManager transactions;

  @Test
  void findsTheLogSoundAlsoAfterAnErasure() {
    UUID person = ids.next();
    String subject = "line:" + ids.next();
    record(subject, person);
    record(subject, person);
    as(actor(HERE, Role.NOMINATOR), () -> ledger.erasePersonal(person));

    assertThat(verification.verify()).isInstanceOf(Verification.Sound.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          LEAF_CHANGED ~ UPDATE ledger.leaf SET leaf = '{}' WHERE position = ?
          LEAF_CHANGED ~ UPDATE ledger.leaf SET hash = sha256(leaf) WHERE position = ?
          ENTRY_CHANGED ~ UPDATE ledger.opening SET salt = sha256(salt) WHERE position = ?
          ENTRY_CHANGED ~ UPDATE ledger.opening SET entry = convert_to(replace(convert_from(entry, 'UTF8'), '"QI"', '"QH"'), 'UTF8') WHERE position = ?
          ROW_CHANGED ~ UPDATE ledger.opening SET state = 'QH' WHERE position = ?
          ROW_CHANGED ~ UPDATE ledger.opening SET kind = 'test.other' WHERE position = ?
          ROW_CHANGED ~ UPDATE ledger.opening SET subject = subject || 'x' WHERE position = ?
          PERSONAL_FIELD_CHANGED ~ UPDATE ledger.personal_field SET value = '"y"' WHERE position = ?
          PERSONAL_FIELD_CHANGED ~ UPDATE ledger.personal_field SET name = 'other' WHERE position = ?
          PERSONAL_FIELD_CHANGED ~ UPDATE ledger.personal_field SET value = 'y' WHERE position = ?
          OPENING_MISSING ~ DELETE FROM ledger.opening WHERE position = ?
          CHAIN_BROKEN ~ DELETE FROM ledger.opening WHERE previous IS NULL AND subject = (SELECT subject FROM ledger.opening WHERE position = ?)
          LEAF_MISSING ~ DELETE FROM ledger.leaf WHERE position = ?
          """)
  void findsWhatWasChangedPastTheTriggers(Fault.Reason reason, String change) {
    String subject = "line:" + ids.next();
    record(subject, ids.next());
    long position = record(subject, ids.next());
    Verification found;
    try (Tampering tampering = new Tampering(logins)) {
      tampering.apply(change, position);
      found = verification.verify();
    }

    assertThat(found)
        .isInstanceOfSatisfying(
            Verification.Broken.class,
            broken -> assertThat(broken.faults()).contains(new Fault(position, reason)));
    assertThat(verification.verify()).isInstanceOf(Verification.Sound.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE ledger.leaf SET at = at",
        "DELETE FROM ledger.leaf",
        "TRUNCATE ledger.leaf CASCADE",
        "UPDATE ledger.opening SET kind = kind",
        "DELETE FROM ledger.opening",
        "TRUNCATE ledger.opening CASCADE",
        "UPDATE ledger.personal_field SET name = name"
      })
  void refusesEvenToTheOwnerWhatIsNotGrowing(String change) {
    JdbcClient owner = JdbcClient.create(new DriverManagerDataSource(logins.owner().reveal()));

    assertThatExceptionOfType(DataAccessException.class)
        .isThrownBy(() -> owner.sql(change).update())
        .withMessageContaining("only grows");
  }

  private long record(String subject, UUID person) {
    inTransaction(
        transactions,
        actor(HERE, Role.NOMINATOR),
        () ->
            ledger.record(
                Change.of("test.line.added", subject)
                    .concerning(HERE)
                    .ofPerson(person)
                    .withPersonal("value", "x")));
    return as(secretariat(), () -> ledger.historyOf(subject)).getLast().position();
  }
}
