package org.enlace.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.enlace.directory.Availability.Mode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AskTests {
  private static final Set<Line.Kind> ALL = Set.of(Line.Kind.EMAIL, Line.Kind.PHONE);
  private static final Set<Line.Kind> MAIL = Set.of(Line.Kind.EMAIL);

  @ParameterizedTest
  @EnumSource(names = {"ON_CALL", "ROUND_THE_CLOCK"})
  void asksWhoeverIsReachedAtNightForAPhone(Mode mode) {
    assertThat(Ask.missing(mode, false, MAIL, false)).containsExactly(Ask.PHONE_LINE);
    assertThat(Ask.missing(mode, false, ALL, false)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"BUSINESS_HOURS", "EXTENDED"})
  void asksNobodyElseForAPhone(Mode mode) {
    assertThat(Ask.missing(mode, false, MAIL, false)).isEmpty();
  }

  @Test
  void asksForAKeyWhereTheCategoryDoes() {
    assertThat(Ask.missing(Mode.EXTENDED, true, ALL, false)).containsExactly(Ask.KEY);
    assertThat(Ask.missing(Mode.EXTENDED, true, ALL, true)).isEmpty();
    assertThat(Ask.missing(Mode.EXTENDED, false, ALL, false)).isEmpty();
  }

  @Test
  void asksEverybodyForAMailbox() {
    assertThat(Ask.missing(Mode.ROUND_THE_CLOCK, true, Set.of(Line.Kind.SIGNAL), false))
        .containsExactly(Ask.MAILBOX, Ask.PHONE_LINE, Ask.KEY);
  }
}
