package org.enlace.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.enlace.TestActors.actor;
import static org.enlace.TestActors.as;
import static org.enlace.TestActors.inTransaction;
import static org.enlace.TestActors.secretariat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.enlace.EnlaceTest;
import org.enlace.MovableClock;
import org.enlace.kernel.Actor;
import org.enlace.kernel.EmailAddress;
import org.enlace.kernel.Ids;
import org.enlace.kernel.LanguageTag;
import org.enlace.kernel.Marking;
import org.enlace.kernel.Role;
import org.enlace.kernel.StateCode;
import org.enlace.platform.database.Logins;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;

@EnlaceTest
class NoticesRoomTests {
  private static final StateCode HERE = new StateCode("QG");
  private static final StateCode THERE = new StateCode("QF");

  @Autowired Notices notices;
  @Autowired ActionTokens tokens;
  @Autowired TokenStore tokenStore;
  @Autowired MovableClock clock;
  @Autowired Ids ids;
  @Autowired Logins logins;
  @Autowired PlatformTransactionManager transactions;

  @Test
  void refusesToStageOutsideATransaction() {
    assertThatExceptionOfType(IllegalTransactionStateException.class)
        .isThrownBy(() -> as(contact(HERE), () -> notices.stage(notice(ids.next(), THERE))));
  }

  @Test
  void stagesNothingWhereTheTransactionFails() {
    UUID cause = ids.next();
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() ->
            inTransaction(
                transactions,
                contact(HERE),
                () -> {
                  notices.stage(notice(cause, THERE));
                  throw new IllegalStateException("failed");
                }));

    assertThat(as(contact(THERE), () -> notices.ofCause(cause))).isEmpty();
    assertThat(as(contact(HERE), () -> notices.arrivalOf(cause))).isEqualTo(Arrival.NONE);
  }

  @Test
  void showsTheDeliveriesToTheStateOfTheLineAndToTheOtherOnlyWhetherTheyArrived() {
    UUID cause = staged(THERE);

    assertThat(as(contact(THERE), () -> notices.ofCause(cause))).hasSize(1);
    assertThat(as(contact(HERE), () -> notices.ofCause(cause))).isEmpty();
    assertThat(as(secretariat(), () -> notices.ofCause(cause))).isEmpty();
    assertThat(as(actor(THERE, Role.DESK), () -> notices.ofCause(cause))).isEmpty();
    assertThat(as(contact(HERE), () -> notices.arrivalOf(cause)))
        .isIn(Arrival.NOT_YET, Arrival.NOTIFIED);
    assertThat(as(contact(HERE), () -> notices.arrivalOf(ids.next()))).isEqualTo(Arrival.NONE);
  }

  @Test
  void showsTheSecretariatWhatGoesToNoState() {
    UUID cause = staged(null);

    assertThat(as(secretariat(), () -> notices.ofCause(cause))).hasSize(1);
    assertThat(as(contact(HERE), () -> notices.ofCause(cause))).isEmpty();
  }

  @Test
  void keepsWhatANoticeSaysFromTheApplicationsLogin() {
    staged(THERE);
    JdbcClient application =
        JdbcClient.create(new DriverManagerDataSource(logins.application().reveal()));

    assertThatExceptionOfType(DataAccessException.class)
        .isThrownBy(() -> application.sql("SELECT body FROM delivery.notice").query().listOfRows())
        .havingRootCause()
        .withMessageContaining("permission denied");
  }

  @Test
  void cancelsWhatWaitsForWhoeverKnowsTheCause() {
    UUID cause = ids.next();
    int cancelled =
        inTransaction(
            transactions,
            contact(HERE),
            () -> {
              notices.stage(notice(cause, THERE));
              notices.stage(notice(cause, THERE));
              return notices.cancel(cause);
            });

    assertThat(cancelled).isEqualTo(2);
    List<DeliveryStatus> after = as(contact(THERE), () -> notices.ofCause(cause));
    assertThat(after).extracting(DeliveryStatus::progress).containsOnly(Progress.CANCELLED);
    assertThat(as(contact(HERE), () -> notices.arrivalOf(cause))).isEqualTo(Arrival.NONE);
  }

  @Test
  void keepsOnlyAHashOfALink() {
    Issued issued = issue(ids.next());

    String kept =
        JdbcClient.create(new DriverManagerDataSource(logins.owner().reveal()))
            .sql("SELECT token::text FROM delivery.token WHERE id = ?")
            .param(issued.id())
            .query(String.class)
            .single();
    assertThat(kept).doesNotContain(issued.token().reveal());
    assertThat(issued.link().reveal().getPath()).isEqualTo("/a/" + issued.token().reveal());
    assertThat(issued.token().reveal()).hasSize(43);
    assertThat(issued.toString()).doesNotContain(issued.token().reveal());
  }

  @Test
  void findsALinkUntilItIsUsedEndedOrExpired() {
    UUID subject = ids.next();
    Issued used = issue(subject);
    Issued ended = issue(subject);
    Issued expired = issue(ids.next());

    assertThat(finds(used)).isTrue();
    assertThat(asTask(() -> tokenStore.use(used.id(), clock.instant()))).isTrue();
    assertThat(asTask(() -> tokenStore.use(used.id(), clock.instant()))).isFalse();
    assertThat(finds(used)).isFalse();
    assertThat(as(contact(HERE), () -> tokens.end("test.purpose", subject))).isEqualTo(1);
    assertThat(finds(ended)).isFalse();
    clock.advance(Duration.ofDays(8));
    assertThat(finds(expired)).isFalse();
  }

  @BeforeEach
  @AfterEach
  void setTheClock() {
    clock.reset();
  }

  private boolean finds(Issued issued) {
    byte[] hash = ActionTokens.hash(issued.token().reveal());
    return asTask(() -> tokenStore.find(hash, clock.instant())).isPresent();
  }

  private <T> T asTask(Callable<T> work) {
    return inTransaction(transactions, new Actor.Task("test"), work);
  }

  private Issued issue(UUID subject) {
    return as(
        contact(HERE),
        () ->
            tokens.issue(
                "test.purpose",
                subject,
                ids.next(),
                ids.next(),
                THERE,
                clock.instant().plus(Duration.ofDays(7))));
  }

  private UUID staged(@Nullable StateCode state) {
    UUID cause = ids.next();
    inTransaction(transactions, contact(HERE), () -> notices.stage(notice(cause, state)));
    return cause;
  }

  private Notice notice(UUID cause, @Nullable StateCode state) {
    LineAddress to = LineAddress.email(ids.next(), state, new EmailAddress("duty@there.example"));
    Wording wording = Composition.in(new LanguageTag("en"), "A request waits").finish();
    return Notice.of(cause, "test.arrived", Marking.REAL, to, wording);
  }

  private static Actor contact(StateCode state) {
    return actor(state, Role.CONTACT);
  }
}
