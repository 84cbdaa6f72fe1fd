package org.enlace.duty.roster;

import java.time.ZoneId;
import java.util.List;

/// What one version of a roster says.
///
/// @param zone by whose clock hand-overs and hours are told
/// @param layers the first answers first
public record Plan(ZoneId zone, List<Layer> layers) {
  public Plan {
    layers = List.copyOf(layers);
  }
}
