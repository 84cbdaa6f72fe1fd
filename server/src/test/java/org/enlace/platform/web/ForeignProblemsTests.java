package org.enlace.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.enlace.ui.api.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the database refuses for the caller's sake is no fault of ours.
class ForeignProblemsTests {
  @ParameterizedTest
  @CsvSource({
    "22021, text-unreadable, 400",
    "22P05, text-unreadable, 400",
    "55P03, unavailable, 503"
  })
  void tellsWhatTheDatabaseRefuses(String state, String slug, int status) {
    var thrown = new IllegalStateException(new SQLException("from inside", state));
    Problem problem = ForeignProblems.of(thrown);
    assertThat(problem).isNotNull();
    assertThat(problem.slug()).isEqualTo(slug);
    assertThat(problem.status()).isEqualTo(status);
  }

  @Test
  void leavesOtherFaultsToUs() {
    assertThat(ForeignProblems.of(new IllegalStateException(new SQLException("x", "23505"))))
        .isNull();
    assertThat(ForeignProblems.of(new SQLException("without a state"))).isNull();
    assertThat(ForeignProblems.of(new IllegalStateException())).isNull();
  }
}
