package org.enlace.duty.roster;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.enlace.ui.api.Problem;

/// Whether a plan may be kept: pure rules.
final class PlanCheck {
  static final int MOST_LAYERS = 6;
  static final int MOST_MEMBERS = 60;
  static final int MOST_SPELLS = 28;
  private static final int YEARS = 5;

  private PlanCheck() {}

  /// What is wrong, about the field as it is called on the wire.
  ///
  /// @param candidates who may stand in the roster
  static Optional<Problem> wrong(Plan plan, Set<Member> candidates, LocalDate today) {
    if (plan.layers().isEmpty() || plan.layers().size() > MOST_LAYERS) {
      return refusal("roster-layers", "layers");
    }
    for (int i = 0; i < plan.layers().size(); i++) {
      Optional<Problem> wrong = wrong(plan.layers().get(i), "layers[" + i + "]", candidates, today);
      if (wrong.isPresent()) {
        return wrong;
      }
    }
    return Optional.empty();
  }

  private static Optional<Problem> wrong(
      Layer layer, String field, Set<Member> candidates, LocalDate today) {
    if (layer.members().size() > MOST_MEMBERS) {
      return refusal("roster-too-many", field + ".members");
    }
    if (layer.hours().size() > MOST_SPELLS) {
      return refusal("roster-too-many", field + ".hours");
    }
    for (int i = 0; i < layer.members().size(); i++) {
      if (!candidates.contains(layer.members().get(i))) {
        return refusal("roster-member-unknown", field + ".members[" + i + "]");
      }
    }
    LocalDate start = layer.startsOn();
    return start.isBefore(today.minusYears(YEARS)) || start.isAfter(today.plusYears(YEARS))
        ? refusal("roster-start-far", field + ".startsOn")
        : Optional.empty();
  }

  private static Optional<Problem> refusal(String slug, String field) {
    return Optional.of(Problem.of("duty", slug, 422).about(field));
  }
}
