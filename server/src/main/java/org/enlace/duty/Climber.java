package org.enlace.duty;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.enlace.duty.Escalation.Armed;
import org.enlace.duty.Escalation.Course.Climbing;
import org.enlace.duty.Escalation.Course.Opening;
import org.enlace.duty.Exhaustion.Reason;
import org.enlace.duty.ladder.LadderBook;
import org.enlace.duty.ladder.LadderId;
import org.enlace.duty.ladder.LadderPolicy;
import org.enlace.duty.ladder.Move;
import org.enlace.duty.ladder.Plan;
import org.enlace.duty.ladder.Pressure;
import org.enlace.duty.ladder.WakeBudget;
import org.springframework.stereotype.Component;

/// Takes the next step on each of many ladders, with as many statements for all as for one.
@Component
class Climber {
  private final StepStore steps;
  private final LadderBook book;
  private final Scenes scenes;
  private final Staging staging;

  Climber(StepStore steps, LadderBook book, Scenes scenes, Staging staging) {
    this.steps = steps;
    this.book = book;
    this.scenes = scenes;
    this.staging = staging;
  }

  /// An escalation that goes on, on which ladder.
  private record Climb(Plan plan, Move move) {}

  void climb(Occasion occasion, List<Armed> armed, Instant now) {
    Map<Armed, Plan> plans = plans(armed);
    List<Advance> advances = new ArrayList<>();
    List<Armed> moving = new ArrayList<>();
    for (Armed each : armed) {
      if (each.course() instanceof Opening(int lines) && lines > 0) {
        advances.add(Advance.replanned(each, plan(plans, each), now));
      } else {
        moving.add(each);
      }
    }
    Map<Armed, Climb> climbs = moves(moving, plans, now);
    List<Ringing> rung = stage(occasion, climbs, now);
    advances.addAll(advances(climbs, rung, now));
    if (!rung.isEmpty()) {
      steps.advance(advances, now);
      steps.rung(rung);
    } else if (!advances.isEmpty()) {
      steps.advance(advances, now);
    }
    tell(occasion, rung, advances, now);
  }

  /// The ladder of each: the one that was fixed when it was opened, else the one in force now.
  private Map<Armed, Plan> plans(List<Armed> armed) {
    Map<LadderId, Plan> inForce =
        book.inForce(
            armed.stream()
                .filter(each -> each.course() instanceof Opening)
                .map(Climber::ladder)
                .collect(Collectors.toSet()));
    Map<Armed, Plan> plans = new LinkedHashMap<>();
    for (Armed each : armed) {
      plans.put(
          each,
          switch (each.course()) {
            case Climbing climbing -> climbing.plan();
            case Opening _ -> java.util.Objects.requireNonNull(inForce.get(ladder(each)));
          });
    }
    return plans;
  }

  private static LadderId ladder(Armed armed) {
    return new LadderId(armed.call().called(), Pressure.of(armed.call().urgent()));
  }

  private Map<Armed, Climb> moves(List<Armed> moving, Map<Armed, Plan> plans, Instant now) {
    Map<Armed, Climb> climbs = new LinkedHashMap<>();
    WakeBudget[] budget = new WakeBudget[1];
    scenes
        .of(moving, now)
        .forEach((each, scene) -> {
          Plan plan = plan(plans, each);
          Move move = LadderPolicy.move(plan, place(each), scene, now);
          if (move instanceof Move.Rings rings && rings.wakes() && !hasWoken(each)) {
            if (budget[0] == null) {
              budget[0] = book.budget(called(moving), now);
            }
            move =
                budget[0].take(each.call().called(), each.call().caller())
                    ? move
                    : LadderPolicy.moveWithoutWaking(plan, place(each), scene, now);
          }
          climbs.put(each, new Climb(plan, move));
        });
    return climbs;
  }

  private List<Ringing> stage(Occasion occasion, Map<Armed, Climb> climbs, Instant now) {
    Map<Armed, Move.Rings> rings = new LinkedHashMap<>();
    climbs.forEach((each, climb) -> {
      if (climb.move() instanceof Move.Rings ringing) {
        rings.put(each, ringing);
      }
    });
    return rings.isEmpty() ? List.of() : staging.stage(occasion, rings, now);
  }

  private static List<Advance> advances(Map<Armed, Climb> climbs, List<Ringing> rung, Instant now) {
    Map<UUID, Long> lines =
        rung.stream().collect(Collectors.groupingBy(Ringing::escalation, Collectors.counting()));
    List<Advance> advances = new ArrayList<>();
    climbs.forEach((each, climb) -> {
      int rang = lines.getOrDefault(each.id(), 0L).intValue();
      advances.add(
          switch (climb.move()) {
            case Move.Rings rings when rang > 0 ->
                Advance.rang(each, climb.plan(), rings, rang, now);
            case Move.Rings _ ->
                Advance.exhausted(each, climb.plan(), place(each), Reason.NO_LINE_WORKS);
            case Move.Holds holds -> Advance.holds(each, climb.plan(), place(each), holds);
            case Move.Exhausts(Reason reason) ->
                Advance.exhausted(each, climb.plan(), place(each), reason);
          });
    });
    return advances;
  }

  private static void tell(
      Occasion occasion, List<Ringing> rung, List<Advance> advances, Instant now) {
    Set<UUID> resumed =
        advances.stream()
            .filter(each -> each.of().course() instanceof Climbing climbing && climbing.paused())
            .map(each -> each.of().call().subject())
            .collect(Collectors.toSet());
    if (!resumed.isEmpty()) {
      occasion.resumed(resumed, now);
    }
    if (!rung.isEmpty()) {
      occasion.rung(rung.stream().map(Ringing::rung).toList());
    }
    List<Holding> held = new ArrayList<>();
    List<Exhaustion> exhausted = new ArrayList<>();
    for (Advance each : advances) {
      UUID subject = each.of().call().subject();
      if (each.outcome().held() != null) {
        held.add(new Holding(subject, each.outcome().held(), now));
      } else if (each.outcome().reason() != null) {
        exhausted.add(new Exhaustion(subject, each.outcome().reason(), now));
      }
    }
    if (!held.isEmpty()) {
      occasion.held(held);
    }
    if (!exhausted.isEmpty()) {
      occasion.exhausted(exhausted);
    }
  }

  private static int place(Armed armed) {
    return armed.course() instanceof Climbing climbing ? climbing.place() : 0;
  }

  private static boolean hasWoken(Armed armed) {
    return armed.course() instanceof Climbing climbing && climbing.hasWoken();
  }

  private static Plan plan(Map<Armed, Plan> plans, Armed armed) {
    return java.util.Objects.requireNonNull(plans.get(armed));
  }

  private static List<org.enlace.kernel.StateCode> called(List<Armed> armed) {
    return armed.stream().map(each -> each.call().called()).distinct().toList();
  }
}
