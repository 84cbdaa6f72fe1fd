package org.enlace.duty.roster;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.enlace.kernel.CategoryCode;
import org.enlace.kernel.NetworkCode;
import org.enlace.kernel.StateCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Who is on duty by the published rosters of several States at one instant, in one statement
/// however many there are. What of it may be told is for whoever asks to decide.
@Component
public class Watches {
  private static final Duration AHEAD = Duration.ofDays(400);

  private final StandingStore store;

  Watches(StandingStore store) {
    this.store = store;
  }

  /// A track of a State, in the network that was asked for.
  public record Track(StateCode state, CategoryCode category) {}

  /// The watch of one track.
  ///
  /// @param layers every layer of the roster, the first that answers first
  public record OfTrack(UUID roster, List<Watch> layers) {
    public OfTrack {
      layers = List.copyOf(layers);
    }
  }

  /// Who is on duty; tracks without a roster are left out.
  ///
  /// @param category null is all
  @Transactional(readOnly = true, propagation = Propagation.MANDATORY)
  public Map<Track, OfTrack> at(
      Collection<StateCode> states,
      NetworkCode network,
      @Nullable CategoryCode category,
      Instant at) {
    Map<Track, OfTrack> found = new HashMap<>();
    if (states.isEmpty()) {
      return found;
    }
    for (StandingStore.OfTrack each : store.of(states, network, category, at, at.plus(AHEAD))) {
      found.put(
          new Track(each.state(), each.category()),
          new OfTrack(each.roster(), ShiftPolicy.at(each.standing(), at)));
    }
    return found;
  }
}
