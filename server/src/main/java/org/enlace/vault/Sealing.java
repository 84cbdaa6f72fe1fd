package org.enlace.vault;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.enlace.kernel.Marking;
import org.enlace.kernel.StateCode;

/// What an object is for, and who may open it. The database holds to this whatever a query asks;
/// finer rules, such as a handling label's, are those of the room that stores.
///
/// @param readers the States whose contacts, nominators and missions may open it
/// @param secretariat whether the secretariat may open it
/// @param authorities the competent authorities whose desks may open it
/// @param marking whether it is meant; fixed from now on
/// @param purpose what it is for, such as `request.content`: lower-case words joined by dots and
///   hyphens, at most 64 characters; fixed from now on
public record Sealing(
    Set<StateCode> readers,
    boolean secretariat,
    Set<UUID> authorities,
    Marking marking,
    String purpose) {
  private static final Pattern PURPOSE = Pattern.compile("[a-z][a-z0-9]*([.-][a-z0-9]+)*");

  public Sealing {
    readers = Set.copyOf(readers);
    authorities = Set.copyOf(authorities);
    if (purpose.length() > 64 || !PURPOSE.matcher(purpose).matches()) {
      throw new IllegalArgumentException(
          "a purpose is lower-case words joined by dots and hyphens, such as request.content");
    }
  }

  /// For these States, and nobody else yet.
  public static Sealing forStates(Set<StateCode> readers, Marking marking, String purpose) {
    return new Sealing(readers, false, Set.of(), marking, purpose);
  }

  /// The same, also for the secretariat.
  public Sealing withSecretariat() {
    return new Sealing(readers, true, authorities, marking, purpose);
  }

  /// The same, also for the desk of that authority.
  public Sealing with(UUID authority) {
    Set<UUID> more = new HashSet<>(authorities);
    more.add(authority);
    return new Sealing(readers, secretariat, more, marking, purpose);
  }

  /// The same, no longer for the desk of that authority.
  public Sealing without(UUID authority) {
    Set<UUID> fewer = new HashSet<>(authorities);
    fewer.remove(authority);
    return new Sealing(readers, secretariat, fewer, marking, purpose);
  }
}
