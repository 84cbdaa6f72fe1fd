package org.enlace.duty;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.enlace.delivery.LineKind;
import org.enlace.delivery.LinesOpen;
import org.enlace.duty.ladder.LadderBook;
import org.enlace.duty.ladder.Scene;
import org.enlace.kernel.NetworkCode;
import org.enlace.kernel.StateCode;
import org.springframework.stereotype.Component;

/// Reads what steps go by, for all States that are called at once.
@Component
public class Scenes {
  private final Attendances attendances;
  private final LadderBook book;
  private final StepStore steps;
  private final LinesOpen lines;

  Scenes(Attendances attendances, LadderBook book, StepStore steps, LinesOpen lines) {
    this.attendances = attendances;
    this.book = book;
    this.steps = steps;
    this.lines = lines;
  }

  /// The scene of each escalation.
  Map<Escalation.Armed, Scene> of(List<Escalation.Armed> armed, Instant now) {
    Set<StateCode> states =
        armed.stream().map(each -> each.call().called()).collect(Collectors.toSet());
    Set<UUID> agreed = book.agreed(states);
    Map<StateCode, Set<LineKind>> open = lines.kinds(states);
    Known known = known(armed, now);
    Map<UUID, Map<Integer, Set<UUID>>> rung = history(armed);
    Map<Escalation.Armed, Scene> scenes = new LinkedHashMap<>();
    for (Escalation.Armed each : armed) {
      scenes.put(
          each,
          new Scene(
              each.call(),
              known.duty(each.call()),
              agreed,
              open.getOrDefault(each.call().called(), Set.of()),
              new Scene.Course(rung.getOrDefault(each.id(), Map.of()), each.answers().holders()),
              true));
    }
    return scenes;
  }

  /// The scene of a call that nobody made, for a simulation.
  public Scene of(Call call) {
    return new Scene(
        call,
        new Known(attendances, new HashMap<>()).duty(call),
        book.agreed(Set.of(call.called())),
        lines.kinds(call.called()),
        Scene.Course.NONE,
        true);
  }

  private Map<UUID, Map<Integer, Set<UUID>>> history(List<Escalation.Armed> armed) {
    List<UUID> begun =
        armed.stream().filter(each -> each.course().lines() > 0).map(Escalation.Armed::id).toList();
    return begun.isEmpty() ? Map.of() : steps.history(begun);
  }

  /// Who is on duty now in all of those States, with as many statements as there are networks.
  private Known known(List<Escalation.Armed> armed, Instant now) {
    Map<NetworkCode, Set<StateCode>> wanted =
        armed.stream()
            .map(Escalation.Armed::call)
            .collect(
                Collectors.groupingBy(
                    call -> call.track().network(),
                    Collectors.mapping(Call::called, Collectors.toSet())));
    Map<Moment, Attendances.OfState> found = new HashMap<>();
    wanted.forEach((network, states) -> {
      Map<StateCode, Attendances.OfState> of = attendances.of(states, network, null, now);
      states.forEach(each ->
          found.put(
              new Moment(network, each, now), of.getOrDefault(each, Attendances.OfState.none())));
    });
    return new Known(attendances, found);
  }

  /// A State in a network at an instant.
  private record Moment(NetworkCode network, StateCode state, Instant at) {}

  /// Who is on duty, read once for each State and instant: those who hold ask for later ones.
  private record Known(Attendances attendances, Map<Moment, Attendances.OfState> found) {
    Function<Instant, Attendances.OfState> duty(Call call) {
      NetworkCode network = call.track().network();
      return at ->
          found.computeIfAbsent(
              new Moment(network, call.called(), at),
              moment ->
                  attendances
                      .of(Set.of(moment.state()), network, null, at)
                      .getOrDefault(moment.state(), Attendances.OfState.none()));
    }
  }
}
