package org.enlace.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.UUID;
import org.enlace.EnlaceTest;
import org.enlace.kernel.Actor;
import org.enlace.kernel.ActorScope;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// What is logged of a failure may be read by those who must not read the directory.
@EnlaceTest
class RefusedRowTests {
  @Autowired JdbcClient jdbc;
  @Autowired PlatformTransactionManager transactions;

  @Test
  void isNotToldByTheFailure() {
    UUID unknown = UUID.fromString("00000000-0000-7000-8000-00000000dead");
    Actor task = new Actor.Task("test");

    DataIntegrityViolationException failure =
        catchThrowableOfType(
            DataIntegrityViolationException.class,
            () -> ActorScope.as(task, () -> insertStepOf(unknown)));

    assertThat(failure).hasStackTraceContaining("duty.step");
    assertThat(failure.getMostSpecificCause().getMessage()).doesNotContain(unknown.toString());
  }

  private Integer insertStepOf(UUID escalation) {
    return new TransactionTemplate(transactions)
        .execute(_ ->
            jdbc.sql(
                    """
                    INSERT INTO duty.step (escalation, position, urgent, due_at, phase)
                    VALUES (?, 1, false, now(), 'armed')
                    """)
                .param(escalation)
                .update());
  }
}
