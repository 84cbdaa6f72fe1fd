package org.enlace.directory;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Puts hours, lines and keys to nominations in force, a query each however many there are, and
/// leaves out what the onlooker may not see.
@Component
class ContactAssembly {
  private final LineStore lines;
  private final KeyStore keys;
  private final HoursStore hours;

  ContactAssembly(LineStore lines, KeyStore keys, HoursStore hours) {
    this.lines = lines;
    this.keys = keys;
    this.hours = hours;
  }

  /// @param opened whether personal lines are opened; the opening was then recorded
  List<Contact> assemble(
      List<ContactStore.Row> rows, Onlooker onlooker, boolean opened, Instant now) {
    if (rows.isEmpty()) {
      return List.of();
    }
    Set<UUID> owners = rows.stream().map(row -> row.holder().id()).collect(Collectors.toSet());
    Parts parts =
        new Parts(
            linesOf(owners, onlooker, now).stream().collect(groupingBy(LineStore.Row::owner)),
            keys.inForceOf(owners).stream()
                .collect(groupingBy(KeyStore.Row::owner, mapping(KeyStore.Row::key, toList()))),
            hours.weekly(owners),
            hours.closures(owners, LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(1)));
    return rows.stream().map(row -> contact(row, parts, onlooker, opened)).toList();
  }

  /// The same with hours alone, for whoever asks who is on duty and not by which lines.
  List<Contact> withHours(List<ContactStore.Row> rows, Onlooker onlooker, Instant now) {
    if (rows.isEmpty()) {
      return List.of();
    }
    Set<UUID> owners = rows.stream().map(row -> row.holder().id()).collect(Collectors.toSet());
    LocalDate yesterday = LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(1);
    Parts parts =
        new Parts(Map.of(), Map.of(), hours.weekly(owners), hours.closures(owners, yesterday));
    return rows.stream().map(row -> contact(row, parts, onlooker, false)).toList();
  }

  /// The lines of persons of the onlooker's own State; of all of them for tasks.
  Map<UUID, List<Line>> ownLines(Set<UUID> persons, Onlooker onlooker, Instant now) {
    return linesOf(persons, onlooker, now).stream()
        .filter(line -> onlooker.seesEverything() || onlooker.owns(line.state()))
        .collect(
            groupingBy(
                LineStore.Row::owner, mapping(line -> line.shown(true, true, true), toList())));
  }

  private List<LineStore.Row> linesOf(Set<UUID> owners, Onlooker onlooker, Instant now) {
    return onlooker.seesEverything()
        ? lines.rungOf(owners, now)
        : lines.inForceOf(owners).stream()
            .filter(line -> !line.kind().isOwn() || onlooker.owns(line.state()))
            .toList();
  }

  private static Contact contact(
      ContactStore.Row row, Parts parts, Onlooker onlooker, boolean opened) {
    UUID owner = row.holder().id();
    return new Contact(
        row.nomination(),
        row.state(),
        row.network(),
        row.category(),
        row.rank(),
        row.holder(),
        new Availability(
            row.mode(),
            row.zone(),
            parts.weekly().getOrDefault(owner, List.of()),
            parts.closures().getOrDefault(owner, List.of())),
        parts.lines().getOrDefault(owner, List.of()).stream()
            .map(line -> shown(line, row, onlooker, opened))
            .toList(),
        parts.keys().getOrDefault(owner, List.of()),
        row.toBeConfirmed(),
        row.confirmedOn());
  }

  private static Line shown(
      LineStore.Row line, ContactStore.Row row, Onlooker onlooker, boolean opened) {
    return line.shown(
        onlooker.isReleased(line.visibility(), row.state(), row.network(), row.category()),
        opened || !onlooker.mustOpen(line.personal(), row.state()),
        onlooker.seesFailures(row.state()));
  }

  private record Parts(
      Map<UUID, List<LineStore.Row>> lines,
      Map<UUID, List<Key>> keys,
      Map<UUID, List<Availability.OpenHours>> weekly,
      Map<UUID, List<Availability.Closure>> closures) {}
}
