package org.enlace.duty;

import java.time.Instant;
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
import org.enlace.kernel.StateCode;
import org.springframework.beans.factory.ObjectProvider;
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
  private final List<Told> told = new CopyOnWriteArrayList<>();
  private final List<Holding> held = new CopyOnWriteArrayList<>();
  private final Set<UUID> resumed = ConcurrentHashMap.newKeySet();
  private final ObjectProvider<Escalations> escalations;

  SomeOccasion(ObjectProvider<Escalations> escalations) {
    this.escalations = escalations;
  }

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
        .finish()
        .withBrief(rung.code());
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
  public Map<UUID, Wording> answeredFor(List<Told> tellings) {
    told.addAll(tellings);
    return tellings.stream()
        .collect(
            Collectors.toMap(
                Told::id,
                each ->
                    Composition.in(each.language(), "Receipt was acknowledged")
                        .paragraph(each.code())
                        .finish()
                        .withBrief("Acknowledged " + each.code())));
  }

  @Override
  public void held(List<Holding> holdings) {
    held.addAll(holdings);
  }

  @Override
  public void resumed(Set<UUID> subjects, Instant at) {
    resumed.addAll(subjects);
  }

  @Override
  public boolean acknowledgeByReply(UUID subject, StateCode called, UUID token) {
    if (settled.contains(subject)) {
      return false;
    }
    escalations.getObject().acknowledge(KIND, subject, new Acknowledgement.ByLink(token));
    return true;
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

  List<Told> toldFor(UUID subject) {
    return told.stream().filter(each -> each.subject().equals(subject)).toList();
  }

  List<Holding> heldFor(UUID subject) {
    return held.stream().filter(each -> each.subject().equals(subject)).toList();
  }

  boolean wasResumed(UUID subject) {
    return resumed.contains(subject);
  }

  List<Exhaustion> exhaustedFor(UUID subject) {
    return exhausted.stream().filter(each -> each.subject().equals(subject)).toList();
  }
}
