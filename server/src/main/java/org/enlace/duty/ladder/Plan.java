package org.enlace.duty.ladder;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/// The ladder that one escalation climbs. It is fixed when the escalation is opened and kept with
/// it: a State that changes its ladder changes nothing that is under way, and what was done can be
/// compared with what was to be done.
///
/// A **place** is one ringing: a step that repeats twice has three. Places count from 0.
///
/// @param version of the State's ladder; 0 is the default
public record Plan(Pressure pressure, int version, Rules rules) {

  /// A ringing: which step, and the how manieth time, both from 0.
  record Place(int step, int round) {}

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /// As it is kept in the database.
  public record Kept(String pressure, int version, RulesWords rules) {}

  /// Reads what [#kept] is in JSON.
  public static Plan read(String json) {
    Kept kept = JSON.readValue(json, Kept.class);
    return new Plan(
        Pressure.parse(kept.pressure()).orElseThrow(), kept.version(), kept.rules().rules());
  }

  /// The plan as it is kept, in JSON.
  public Kept kept() {
    return new Kept(pressure.word(), version, RulesWords.of(rules));
  }

  /// The place after all ringings of the first step.
  public int afterFirstStep() {
    return rules.steps().getFirst().repeat() + 1;
  }

  /// How long the first step waits.
  public Duration firstWait() {
    return rules.steps().getFirst().waits();
  }

  /// How many ringings there are.
  public int size() {
    return rules.steps().stream().mapToInt(step -> step.repeat() + 1).sum();
  }

  Place at(int place) {
    return places().get(place);
  }

  /// The step to which a place belongs.
  public LadderStep step(int place) {
    return rules.steps().get(at(place).step());
  }

  private List<Place> places() {
    List<Place> places = new ArrayList<>();
    for (int step = 0; step < rules.steps().size(); step++) {
      for (int round = 0; round <= rules.steps().get(step).repeat(); round++) {
        places.add(new Place(step, round));
      }
    }
    return places;
  }
}
