package org.enlace.directory;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What a nomination still lacks, for its State and the secretariat.
@Component
public class Asks {
  private final NominationStore nominations;
  private final HoursStore hours;
  private final LineStore lines;
  private final KeyStore keys;
  private final NetworkStore networks;
  private final Stamp stamp;

  Asks(
      NominationStore nominations,
      HoursStore hours,
      LineStore lines,
      KeyStore keys,
      NetworkStore networks,
      Stamp stamp) {
    this.nominations = nominations;
    this.hours = hours;
    this.lines = lines;
    this.keys = keys;
    this.networks = networks;
    this.stamp = stamp;
  }

  /// What whoever is named is asked for. A line or key that waits to be proved is not asked for
  /// again.
  @Transactional(readOnly = true)
  public Set<Ask> missingOf(Nomination nomination) {
    UUID holder = nomination.holder().id();
    return missing(holder, asksKey(nomination));
  }

  /// What a person or a desk is asked for by the places that it holds, and whether it is there;
  /// nothing of whom no nomination in force names.
  @Transactional(readOnly = true)
  public Map<Ask, Boolean> of(UUID holder) {
    List<Nomination> held = nominations.inForceOf(holder);
    Map<Ask, Boolean> asked = new EnumMap<>(Ask.class);
    if (!held.isEmpty()) {
      boolean asksKey = held.stream().anyMatch(this::asksKey);
      Set<Ask> missing = missing(holder, asksKey);
      Ask.asked(mode(holder), asksKey).forEach(ask -> asked.put(ask, !missing.contains(ask)));
    }
    return asked;
  }

  private boolean asksKey(Nomination nomination) {
    return networks
        .find(nomination.network())
        .flatMap(network -> network.category(nomination.category()))
        .filter(Category::asksKey)
        .isPresent();
  }

  private Set<Ask> missing(UUID holder, boolean asksKey) {
    Set<Line.Kind> kinds =
        lines.keptOf(holder).stream()
            .map(kept -> kept.line().kind())
            .collect(Collectors.toUnmodifiableSet());
    return Ask.missing(mode(holder), asksKey, kinds, hasKey(holder));
  }

  private Availability.Mode mode(UUID holder) {
    return hours.declared(holder).map(Availability::mode).orElse(Availability.Mode.BUSINESS_HOURS);
  }

  private boolean hasKey(UUID holder) {
    Instant now = stamp.now();
    return keys.keptOf(holder).stream()
        .map(Keys.Kept::key)
        .anyMatch(key ->
            key.proof() != Key.Proof.CLAIMED
                && key.revokedAt() == null
                && (key.expiresAt() == null || key.expiresAt().isAfter(now)));
  }
}
