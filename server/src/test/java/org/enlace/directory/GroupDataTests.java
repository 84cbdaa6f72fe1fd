package org.enlace.directory;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Holds the groups of States and their dated memberships to what the header lines of the files
/// promise.
class GroupDataTests {

  private static final Set<String> UN_REGIONAL_GROUPS =
      Set.of("un-african", "un-asia-pacific", "un-eastern-european", "un-grulac", "un-weog");
  private static final Set<String> KINDS =
      Set.of(
          "un-regional-group",
          "regional-organization",
          "interregional-organization",
          "military-alliance",
          "forum");

  private final ReferenceTable states = ReferenceTable.read("states.tsv");
  private final ReferenceTable groups = ReferenceTable.read("groups.tsv");
  private final ReferenceTable memberships = ReferenceTable.read("memberships.tsv");

  @Test
  void namesGroupsInEnglishAndSpanish() {
    assertThat(groups.column("id"))
        .doesNotHaveDuplicates()
        .allMatch(id -> id.matches("[a-z0-9-]+"));
    assertThat(groups.column("name_en")).doesNotHaveDuplicates().noneMatch(String::isBlank);
    assertThat(groups.column("name_es")).doesNotHaveDuplicates().noneMatch(String::isBlank);
    assertThat(groups.column("kind")).allMatch(KINDS::contains);
  }

  @Test
  void tiesMembershipsToKnownGroupsAndStates() {
    assertThat(memberships.column("iso2")).allMatch(states.column("iso2")::contains);
    assertThat(new HashSet<>(memberships.column("group")))
        .isEqualTo(new HashSet<>(groups.column("id")));
  }

  @Test
  void endsNoMembershipBeforeItBegan() {
    assertThat(memberships.rows()).allSatisfy(row -> assertThat(since(row)).isBefore(until(row)));
  }

  @Test
  void countsNoStateTwiceInAGroupOnTheSameDay() {
    Map<String, List<Map<String, String>>> spells =
        memberships.rows().stream()
            .collect(
                groupingBy(
                    row -> row.getOrDefault("group", "") + " " + row.getOrDefault("iso2", "")));
    assertThat(spells).allSatisfy((pair, rows) -> assertThat(overlaps(rows)).isFalse());
  }

  @ParameterizedTest
  @CsvSource({
    "un-african, 54",
    "un-asia-pacific, 54",
    "un-eastern-european, 23",
    "un-grulac, 33",
    "un-weog, 29",
    "oas, 34",
    "caricom, 14",
    "sica, 8",
    "mercosur, 6",
    "pacific-alliance, 4",
    "au, 54",
    "ecowas, 12",
    "sadc, 16",
    "las, 22",
    "gcc, 6",
    "asean, 11",
    "arf, 26",
    "pif, 14",
    "sco, 10",
    "eu, 27",
    "osce, 57",
    "coe, 46",
    "nato, 32",
    "cplp, 9",
    "commonwealth, 56",
    "oic, 57",
    "g20, 19"
  })
  void countsTheMembersThatAGroupHasToday(String group, int members) {
    assertThat(membersOn(group, LocalDate.of(2026, 1, 1))).hasSize(members);
  }

  @Test
  void putsEachMemberStateInExactlyOneRegionalGroupOfTheUnitedNations() {
    List<String> placed =
        memberships.rows().stream()
            .filter(row -> UN_REGIONAL_GROUPS.contains(row.getOrDefault("group", "")))
            .map(row -> row.getOrDefault("iso2", ""))
            .toList();
    List<String> members =
        states.rows().stream()
            .filter(state -> state.getOrDefault("status", "").equals("member"))
            .map(state -> state.getOrDefault("iso2", ""))
            .toList();
    assertThat(placed).containsExactlyInAnyOrderElementsOf(members);
  }

  @ParameterizedTest
  @CsvSource({
    "oas, NI, 2023-11-19, true",
    "oas, NI, 2023-11-20, false",
    "eu, GB, 1972-12-31, false",
    "eu, GB, 2020-01-31, true",
    "eu, GB, 2020-02-01, false",
    "ecowas, ML, 2025-01-30, false",
    "commonwealth, MV, 2018-01-01, false",
    "commonwealth, MV, 2020-02-01, true",
    "asean, TL, 2025-10-25, false",
    "asean, TL, 2025-10-26, true"
  })
  void remembersWhoBelongedWhen(String group, String code, LocalDate day, boolean belongs) {
    assertThat(membersOn(group, day).contains(code)).isEqualTo(belongs);
  }

  private Set<String> membersOn(String group, LocalDate day) {
    return memberships.rows().stream()
        .filter(row -> row.getOrDefault("group", "").equals(group))
        .filter(row -> !day.isBefore(since(row)) && !day.isAfter(until(row)))
        .map(row -> row.getOrDefault("iso2", ""))
        .collect(toSet());
  }

  private static boolean overlaps(List<Map<String, String>> spells) {
    return spells.stream()
        .anyMatch(one ->
            spells.stream()
                .anyMatch(other ->
                    one != other
                        && !since(other).isAfter(until(one))
                        && !since(one).isAfter(until(other))));
  }

  private static LocalDate since(Map<String, String> row) {
    return date(row.getOrDefault("since", ""), LocalDate.MIN);
  }

  private static LocalDate until(Map<String, String> row) {
    return date(row.getOrDefault("until", ""), LocalDate.MAX);
  }

  private static LocalDate date(String cell, LocalDate whenEmpty) {
    return cell.isEmpty() ? whenEmpty : LocalDate.parse(cell);
  }
}
