package org.enlace.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.enlace.directory.Availability.Mode;
import org.enlace.directory.RoleAsks.Ask;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RoleAsksTests {
  @Test
  void everybodyIsAskedForAMailboxThatWasProved() {
    assertThat(asked(null, false, List.of(), false)).isEqualTo(Map.of(Ask.MAILBOX, false));
    assertThat(asked(null, false, List.of(line(Line.Kind.EMAIL, Line.Proof.NEW)), false))
        .isEqualTo(Map.of(Ask.MAILBOX, false));
    assertThat(asked(null, false, List.of(line(Line.Kind.EMAIL, Line.Proof.PROVED)), false))
        .isEqualTo(Map.of(Ask.MAILBOX, true));
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void whoeverDeclaresNightsIsAskedForATelephone(Mode mode) {
    boolean nights = mode == Mode.ROUND_THE_CLOCK || mode == Mode.ON_CALL;

    assertThat(asked(mode, false, List.of(), false).containsKey(Ask.PHONE)).isEqualTo(nights);
    assertThat(asked(mode, false, List.of(line(Line.Kind.PHONE, Line.Proof.PROVED)), false))
        .isEqualTo(
            nights ? Map.of(Ask.MAILBOX, false, Ask.PHONE, true) : Map.of(Ask.MAILBOX, false));
  }

  @Test
  void aCategoryThatAsksForAKeyIsContentWithOneThatCanBeUsed() {
    assertThat(asked(null, true, List.of(), false)).containsEntry(Ask.KEY, false);
    assertThat(asked(null, true, List.of(), true)).containsEntry(Ask.KEY, true);
    assertThat(asked(null, false, List.of(), true)).doesNotContainKey(Ask.KEY);
  }

  private static Map<Ask, Boolean> asked(
      @Nullable Mode mode, boolean asksKey, List<Line> lines, boolean usableKey) {
    Optional<Availability> declared =
        Optional.ofNullable(mode)
            .map(each -> new Availability(each, ZoneId.of("America/Lima"), List.of(), List.of()));
    return RoleAsks.asked(declared, asksKey, lines, usableKey);
  }

  private static Line line(Line.Kind kind, Line.Proof proof) {
    return new Line(
        new UUID(0, 1),
        kind,
        "x",
        false,
        false,
        1,
        Line.Visibility.MEMBERS,
        null,
        false,
        proof,
        Line.Phase.IN_FORCE,
        Instant.EPOCH,
        null,
        null,
        1);
  }
}
