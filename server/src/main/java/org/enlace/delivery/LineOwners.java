package org.enlace.delivery;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.enlace.kernel.StateCode;

/// What the directory calls those whose lines notices went to, for the pages of this room. The
/// directory implements it as a bean; what the actor may not see is left out.
public interface LineOwners {
  /// The name of the person, desk or authority of each line.
  Map<UUID, String> namesOf(Set<UUID> lines, Locale locale);

  /// The name of a State.
  String nameOf(StateCode state, Locale locale);
}
