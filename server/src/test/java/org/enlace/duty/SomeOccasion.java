package org.enlace.duty;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.enlace.delivery.Composition;
import org.enlace.delivery.Wording;
import org.springframework.stereotype.Component;

/// An occasion for tests: everything waits until a test says otherwise, and a test may let telling
/// it fail.
@Component
class SomeOccasion implements Occasion {
  static final String KIND = "test-occasion";

  private final Set<UUID> settled = ConcurrentHashMap.newKeySet();
  private final Map<UUID, Runnable> failures = new ConcurrentHashMap<>();
  private final List<Rung> rung = new CopyOnWriteArrayList<>();
  private final List<Exhaustion> exhausted = new CopyOnWriteArrayList<>();

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String purpose() {
    return "test-acknowledgement";
  }

  @Override
  public Set<UUID> stillWaiting(Set<UUID> subjects) {
    Set<UUID> waiting = new HashSet<>(subjects);
    waiting.removeAll(settled);
    return waiting;
  }

  @Override
  public Map<UUID, Wording> noticesFor(List<Rung> rungs) {
    return rungs.stream()
        .collect(Collectors.toMap(Rung::id, (Function<Rung, Wording>) SomeOccasion::text));
  }

  private static Wording text(Rung rung) {
    return Composition.in(rung.language(), "A request waits")
        .code(rung.code())
        .link("Open", rung.link().reveal())
        .finish();
  }

  @Override
  public void rung(List<Rung> rungs) {
    for (Rung each : rungs) {
      Runnable failure = failures.remove(each.subject());
      if (failure != null) {
        failure.run();
      }
    }
    rung.addAll(rungs);
  }

  @Override
  public void exhausted(List<Exhaustion> exhaustions) {
    exhausted.addAll(exhaustions);
  }

  /// From now on that subject waits no longer.
  void settle(UUID subject) {
    settled.add(subject);
  }

  /// The next time that subject is rung, this happens before the transaction commits.
  void whenRung(UUID subject, Runnable happening) {
    failures.put(subject, happening);
  }

  List<Rung> rungFor(UUID subject) {
    return new ArrayList<>(rung.stream().filter(each -> each.subject().equals(subject)).toList());
  }

  List<Exhaustion> exhaustedFor(UUID subject) {
    return exhausted.stream().filter(each -> each.subject().equals(subject)).toList();
  }
}
