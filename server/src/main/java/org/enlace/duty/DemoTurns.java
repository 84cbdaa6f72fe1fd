package org.enlace.duty;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.enlace.directory.State;
import org.enlace.directory.States;
import org.enlace.duty.roster.Layer;
import org.enlace.duty.roster.Member;
import org.enlace.duty.roster.Plan;
import org.enlace.duty.roster.Roster;
import org.enlace.duty.roster.RosterKeeping;
import org.enlace.duty.roster.Rotation;
import org.enlace.kernel.ActorScope;
import org.enlace.kernel.CategoryCode;
import org.enlace.kernel.NetworkCode;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Publishes rosters of the demonstration, through the same doors as anybody.
@Component
@ConditionalOnBooleanProperty("enlace.demonstration")
public class DemoTurns {
  private final RosterKeeping keeping;
  private final States states;
  private final InstantSource clock;

  DemoTurns(RosterKeeping keeping, States states, InstantSource clock) {
    this.keeping = keeping;
    this.states = states;
    this.clock = clock;
  }

  /// Who takes turns.
  ///
  /// @param desk for which the persons act
  /// @param days how long a turn lasts
  /// @param chief who answers before them all the time, so that they stand behind; or null
  public record Turns(
      UUID desk,
      List<UUID> persons,
      int days,
      LocalTime handOver,
      LocalDate startsOn,
      @Nullable UUID chief) {
    public Turns {
      persons = List.copyOf(persons);
    }
  }

  /// Makes and publishes the roster, as a nominator of the State, with effect from the next second.
  @Transactional
  public void publish(NetworkCode network, CategoryCode category, Turns turns) {
    State state = ActorScope.required().state().flatMap(states::find).orElseThrow();
    List<Member> members =
        turns.persons().stream().map(each -> new Member(each, turns.desk())).toList();
    List<Layer> layers = new ArrayList<>();
    Rotation rotation = new Rotation(Rotation.Unit.DAYS, turns.days());
    UUID chief = turns.chief();
    if (chief != null) {
      List<Member> alone = List.of(new Member(chief, chief));
      layers.add(
          new Layer(Rotation.weekly(), turns.handOver(), turns.startsOn(), alone, List.of()));
    }
    layers.add(new Layer(rotation, turns.handOver(), turns.startsOn(), members, List.of()));
    Roster made = keeping.create(network, category).orThrow();
    Roster drafted =
        keeping.draft(made.id(), made.version(), new Plan(state.zone(), layers)).orThrow();
    keeping.publish(made.id(), drafted.version(), clock.instant().plusSeconds(1)).orThrow();
  }
}
