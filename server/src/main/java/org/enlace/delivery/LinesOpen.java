package org.enlace.delivery;

import java.time.InstantSource;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.enlace.kernel.Actor;
import org.enlace.kernel.ActorScope;
import org.enlace.kernel.Role;
import org.enlace.kernel.StateCode;
import org.enlace.ledger.Change;
import org.enlace.ledger.Ledger;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door to which kinds of line notices go by: those for which the site is set up and which the
/// State has not switched off. Mail cannot be switched off.
@Component
public class LinesOpen {
  private static final Set<LineKind> SWITCHED =
      Collections.unmodifiableSet(EnumSet.of(LineKind.SMS, LineKind.VOICE, LineKind.WEB_PUSH));

  private final LineSwitchStore store;
  private final Couriers couriers;
  private final Ledger ledger;
  private final InstantSource clock;

  LinesOpen(LineSwitchStore store, Couriers couriers, Ledger ledger, InstantSource clock) {
    this.store = store;
    this.couriers = couriers;
    this.ledger = ledger;
    this.clock = clock;
  }

  /// What a State may switch off.
  public static Set<LineKind> switched() {
    return SWITCHED;
  }

  /// For which kinds the site is set up, whatever a State switched off. Mail always counts: without
  /// a relay it waits, and the site tells that it is not ready.
  public Set<LineKind> ofSite() {
    Set<LineKind> open = EnumSet.noneOf(LineKind.class);
    couriers.carriers().stream()
        .filter(each -> each.kind() == LineKind.EMAIL || each.isOpen())
        .forEach(each -> open.add(each.kind()));
    return open;
  }

  /// By which kinds notices go to lines of a State; for tasks, the State itself and the
  /// secretariat.
  @Transactional(readOnly = true)
  public Set<LineKind> kinds(StateCode state) {
    Set<LineKind> open = ofSite();
    store.off(state).forEach(open::remove);
    return open;
  }

  /// The same for many States at once.
  @Transactional(readOnly = true)
  public Map<StateCode, Set<LineKind>> kinds(Collection<StateCode> states) {
    Set<LineKind> site = ofSite();
    Map<StateCode, List<LineKind>> off = store.off(states);
    Map<StateCode, Set<LineKind>> open = new HashMap<>();
    for (StateCode each : states) {
      Set<LineKind> kinds = EnumSet.copyOf(site);
      off.getOrDefault(each, List.of()).forEach(kinds::remove);
      open.put(each, kinds);
    }
    return open;
  }

  /// What a State has switched off; for tasks, the State itself and the secretariat.
  @Transactional(readOnly = true)
  public Set<LineKind> off(StateCode state) {
    Set<LineKind> off = EnumSet.noneOf(LineKind.class);
    off.addAll(store.off(state));
    return off;
  }

  /// Whether the actor may switch kinds of line of that State: its nominators may.
  public static boolean mayTurn(StateCode state) {
    Actor actor = ActorScope.required();
    return actor.actsFor(state) && actor.holds(Role.NOMINATOR);
  }

  /// Switches a kind of line off or on for all lines of a State, as an entry of its log.
  ///
  /// @return whether the actor may; a kind that cannot be switched is refused as well
  @Transactional
  public boolean turn(StateCode state, LineKind kind, boolean isOff) {
    if (!mayTurn(state) || !SWITCHED.contains(kind)) {
      return false;
    }
    if (store.put(state, kind, isOff, clock.instant())) {
      ledger.record(
          Change.of("delivery.lines.switched", "lines:" + state.value())
              .concerning(state)
              .with("kind", kind.word())
              .with("off", isOff));
    }
    return true;
  }
}
