package org.enlace.duty;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.enlace.directory.Network;
import org.enlace.directory.Networks;
import org.enlace.directory.State;
import org.enlace.directory.States;
import org.enlace.kernel.ActorScope;
import org.enlace.kernel.StateCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// All States of the home network at one glance: the own one in full; of the others only that
/// somebody is on duty, as they declared or published it, and whether they were reached lately.
/// What is not declared is not told, and nobody is said to be unattended.
@Component
public class NowBoard {
  private static final Duration LATELY = Duration.ofDays(30);

  private final Networks networks;
  private final States states;
  private final Attendances attendances;
  private final InstantSource clock;

  NowBoard(Networks networks, States states, Attendances attendances, InstantSource clock) {
    this.networks = networks;
    this.states = states;
    this.attendances = attendances;
    this.clock = clock;
  }

  /// The board.
  ///
  /// @param own what is known of the own State; null where the caller acts for none
  public record Board(Instant now, Network network, @Nullable Own own, List<Tile> tiles) {
    public Board {
      tiles = List.copyOf(tiles);
    }
  }

  /// The own State in full.
  ///
  /// @param contacts those on duty first
  public record Own(State state, String name, List<Attendance> contacts) {}

  /// Another State.
  ///
  /// @param onDuty whether somebody is, by what it declared or published
  /// @param reachedAt when it was last reached, where that was lately; else null
  public record Tile(StateCode state, String name, boolean onDuty, @Nullable Instant reachedAt) {}

  /// The board of the home network, States by their names in that language; empty where no network
  /// was founded yet.
  @Transactional(readOnly = true)
  public Optional<Board> now(Locale locale) {
    return networks.home().map(home -> board(home, locale));
  }

  private Board board(Network home, Locale locale) {
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    Set<StateCode> members =
        networks.memberships(home.code()).stream()
            .filter(each -> each.covers(today))
            .map(Networks.Membership::state)
            .collect(Collectors.toSet());
    Map<StateCode, Attendances.OfState> found = attendances.of(members, home.code(), null, now);
    StateCode own = ActorScope.required().state().orElse(null);
    List<Tile> tiles = new ArrayList<>();
    for (State each : states.sorted(locale)) {
      if (members.contains(each.code()) && !each.code().equals(own)) {
        tiles.add(
            tile(
                each.code(),
                states.name(each.code(), locale),
                found.getOrDefault(each.code(), Attendances.OfState.none()),
                now));
      }
    }
    return new Board(now, home, own == null ? null : own(own, found, locale), tiles);
  }

  private @Nullable Own own(
      StateCode code, Map<StateCode, Attendances.OfState> found, Locale locale) {
    return states
        .find(code)
        .map(state ->
            new Own(
                state,
                states.name(code, locale),
                found.getOrDefault(code, Attendances.OfState.none()).contacts()))
        .orElse(null);
  }

  private static Tile tile(
      StateCode state, String name, Attendances.OfState attended, Instant now) {
    Instant reached =
        attended.contacts().stream()
            .map(each -> each.contact().lastReachedAt().orElse(null))
            .filter(Objects::nonNull)
            .max(Comparator.naturalOrder())
            .filter(at -> at.isAfter(now.minus(LATELY)))
            .orElse(null);
    boolean onDuty = attended.contacts().stream().anyMatch(Attendance::isOnDuty);
    return new Tile(state, name, onDuty, reached);
  }
}
