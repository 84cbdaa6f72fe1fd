package org.enlace.duty.ladder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.enlace.duty.Held;

/// What a ladder would do if nobody acknowledged, moment by moment. It rings nobody: it asks the
/// policy that rings.
///
/// @param at when the request would be sent
/// @param moments in their order
public record Simulation(Instant at, List<Moment> moments) {
  private static final int MOST = 200;

  public Simulation {
    moments = List.copyOf(moments);
  }

  /// Something that would happen.
  public record Moment(Instant at, Move move) {}

  /// Climbs the plan from a moment on.
  ///
  /// @param scene as it is when the request is sent
  public static Simulation of(Plan plan, Scene scene, Instant at) {
    List<Moment> moments = new ArrayList<>();
    Scene now = scene;
    Instant when = at;
    int place = 0;
    boolean ended = false;
    while (!ended && moments.size() < MOST) {
      Move move = LadderPolicy.move(plan, place, now, when);
      moments.add(new Moment(when, move));
      switch (move) {
        case Move.Rings rings -> {
          now =
              now.after(
                  now.course()
                      .with(
                          rings.place(),
                          rings.picks().stream().map(Pick::who).collect(Collectors.toSet())));
          place = rings.place() + 1;
          when = rings.nextAt();
        }
        case Move.Holds(Instant until, Held _) -> when = until;
        case Move.Exhausts _ -> ended = true;
      }
    }
    return new Simulation(at, moments);
  }
}
