package org.enlace.duty.ladder;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.enlace.duty.ladder.WakeLimitStore.Of;
import org.enlace.duty.ladder.WakeLimitStore.Pair;
import org.enlace.kernel.StateCode;
import org.jspecify.annotations.Nullable;

/// How many times each State may still wake somebody of another, counted down as it does.
public final class WakeBudget {
  private final List<Of> limits;
  private final Map<Pair, Integer> woken;

  WakeBudget(List<Of> limits, Map<Pair, Integer> woken) {
    this.limits = List.copyOf(limits);
    this.woken = new HashMap<>(woken);
  }

  /// Whether one more call may wake somebody; if so it counts. The secretariat has no limit.
  public boolean take(StateCode called, @Nullable StateCode caller) {
    WakeLimit limit = caller == null ? null : limit(called, caller);
    if (caller == null || limit == null) {
      return true;
    }
    Pair pair = new Pair(called, caller);
    int times = woken.getOrDefault(pair, 0);
    if (times >= limit.most()) {
      return false;
    }
    woken.put(pair, times + 1);
    return true;
  }

  private @Nullable WakeLimit limit(StateCode called, StateCode caller) {
    WakeLimit every = null;
    for (Of each : limits) {
      if (each.called().equals(called) && Objects.equals(each.limit().caller(), caller)) {
        return each.limit();
      }
      if (each.called().equals(called) && each.limit().caller() == null) {
        every = each.limit();
      }
    }
    return every;
  }
}
