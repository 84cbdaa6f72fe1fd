package org.enlace.directory;

import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What the place that somebody holds asks of their entry, and whether it is there. Nothing is
/// refused for want of it: a contact without a key is a contact all the same.
@Component
public class RoleAsks {
  private final NominationStore nominations;
  private final NetworkStore networks;
  private final LineStore lines;
  private final KeyStore keys;
  private final HoursEntry hours;
  private final InstantSource clock;

  RoleAsks(
      NominationStore nominations,
      NetworkStore networks,
      LineStore lines,
      KeyStore keys,
      HoursEntry hours,
      InstantSource clock) {
    this.nominations = nominations;
    this.networks = networks;
    this.lines = lines;
    this.keys = keys;
    this.hours = hours;
    this.clock = clock;
  }

  /// What is asked of a person or a desk, and whether it is there; nothing of those who are not in
  /// force.
  @Transactional(readOnly = true)
  public Map<Ask, Boolean> of(UUID holder) {
    List<Nomination> held = nominations.inForceOf(holder);
    if (held.isEmpty()) {
      return Map.of();
    }
    Instant now = clock.instant();
    return asked(
        hours.of(holder),
        held.stream().anyMatch(this::asksKey),
        lines.keptOf(holder).stream().map(Lines.Kept::line).toList(),
        keys.keptOf(holder).stream().anyMatch(kept -> kept.key().isUsable(now)));
  }

  private boolean asksKey(Nomination nomination) {
    return networks
        .find(nomination.network())
        .flatMap(network -> network.category(nomination.category()))
        .filter(Category::asksKey)
        .isPresent();
  }

  /// The rule itself.
  ///
  /// @param usableKey whether one of the holder's keys can be used
  static Map<Ask, Boolean> asked(
      Optional<Availability> declared, boolean asksKey, List<Line> lines, boolean usableKey) {
    Map<Ask, Boolean> asked = new EnumMap<>(Ask.class);
    asked.put(Ask.MAILBOX, has(lines, Line.Kind.EMAIL));
    boolean outOfHours =
        declared
            .map(Availability::mode)
            .filter(mode ->
                mode == Availability.Mode.ROUND_THE_CLOCK || mode == Availability.Mode.ON_CALL)
            .isPresent();
    if (outOfHours) {
      asked.put(Ask.PHONE, has(lines, Line.Kind.PHONE));
    }
    if (asksKey) {
      asked.put(Ask.KEY, usableKey);
    }
    return asked;
  }

  private static boolean has(List<Line> lines, Line.Kind kind) {
    return lines.stream()
        .anyMatch(line ->
            line.kind() == kind
                && line.phase() == Line.Phase.IN_FORCE
                && line.proof() == Line.Proof.PROVED);
  }

  /// What may be asked.
  public enum Ask {
    /// A proved mailbox: notices go there, and access is given by it.
    MAILBOX,
    /// A proved telephone: who declares to be there at night is called at night.
    PHONE,
    /// A verified key: technical details go sealed.
    KEY
  }
}
