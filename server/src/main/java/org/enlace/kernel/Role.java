package org.enlace.kernel;

import java.util.Locale;
import java.util.Optional;

/// What an account may be in a network. A role comes with a grant, and ends with it.
public enum Role {
  /// Runs the network: admits States, confirms nominations. Cannot read messages.
  SECRETARIAT,
  /// Nominates and removes the contacts of its own State.
  NOMINATOR,
  /// A permanent mission: sees what concerns its State, changes nothing.
  MISSION,
  /// A point of contact of its State, in one category.
  CONTACT,
  /// A person at the desk of a competent authority of its State.
  DESK,
  EXERCISE_DIRECTOR,
  EVALUATOR,
  /// Offers capacity building.
  PARTNER,
  /// Reads the ledger and the audit trail, no content.
  AUDITOR;

  /// The word on the wire and in the database, such as `exercise-director`.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// Reads the word on the wire; anything else is empty.
  public static Optional<Role> parse(String text) {
    for (Role each : values()) {
      if (each.word().equals(text)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  /// Whether the role is held for one State; the others are held for the network as a whole.
  public boolean isOfState() {
    return switch (this) {
      case NOMINATOR, MISSION, CONTACT, DESK -> true;
      case SECRETARIAT, EXERCISE_DIRECTOR, EVALUATOR, PARTNER, AUDITOR -> false;
    };
  }
}
