package org.enlace.identity.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.enlace.identity.Scope;
import org.enlace.identity.TokenOrder;

/// An order of an API token as it is typed.
///
/// @param name what its owner calls it
/// @param scopes the chosen scopes, as words
/// @param until its last day, as `2027-11-22`
public record TokenForm(String name, List<String> scopes, String until) {
  public TokenForm {
    scopes = List.copyOf(scopes);
  }

  /// An empty form, with a last day half a year ahead.
  static TokenForm empty(LocalDate today) {
    return new TokenForm("", List.of(), today.plusDays(180).toString());
  }

  /// The order; a day that cannot be read, and words that are no scope, are left to the door, which
  /// refuses what is missing.
  TokenOrder order(ZoneId zone) {
    var chosen = new TreeSet<Scope>();
    scopes.forEach(text -> Scope.parse(text).ifPresent(chosen::add));
    return new TokenOrder(name, chosen, end(zone).orElse(Instant.EPOCH));
  }

  private Optional<Instant> end(ZoneId zone) {
    try {
      return Optional.of(LocalDate.parse(until).plusDays(1).atStartOfDay(zone).toInstant());
    } catch (DateTimeParseException malformed) {
      return Optional.empty();
    }
  }
}
