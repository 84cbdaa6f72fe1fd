package org.enlace.duty.ladder;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.enlace.kernel.StateCode;
import org.springframework.stereotype.Component;

/// What whoever rings asks of ladders, for all that is due at once. In the ringer's transaction.
@Component
public class LadderBook {
  private final LadderStore ladders;
  private final ConsentStore consents;
  private final WakeLimitStore limits;

  LadderBook(LadderStore ladders, ConsentStore consents, WakeLimitStore limits) {
    this.ladders = ladders;
    this.consents = consents;
    this.limits = limits;
  }

  /// The plan of each of those ladders as it is in force now.
  public Map<LadderId, Plan> inForce(Set<LadderId> wanted) {
    if (wanted.isEmpty()) {
      return Map.of();
    }
    var set = ladders.current(wanted.stream().map(LadderId::state).toList());
    Map<LadderId, Plan> plans = new HashMap<>();
    for (LadderId each : wanted) {
      LadderStore.Version version = set.get(each);
      Rules rules = version == null ? null : version.rules();
      plans.put(
          each,
          new Plan(
              each.pressure(),
              version == null ? 0 : version.number(),
              rules == null ? DefaultLadders.of(each.pressure()) : rules));
    }
    return plans;
  }

  /// The persons and desks of those States who agreed to be woken.
  public Set<UUID> agreed(Collection<StateCode> states) {
    return consents.of(states).entrySet().stream()
        .filter(each -> each.getValue().agreed())
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  /// How often the people of those States may still be woken. Whoever asks holds the count until
  /// the transaction ends.
  public WakeBudget budget(Collection<StateCode> called, Instant now) {
    var set = limits.lock(called);
    return new WakeBudget(set, set.isEmpty() ? Map.of() : limits.woken(called, now));
  }
}
