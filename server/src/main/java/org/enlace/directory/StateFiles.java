package org.enlace.directory;

import static org.enlace.directory.ReferenceFile.cell;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.enlace.directory.State.Status;
import org.enlace.kernel.LanguageTag;
import org.enlace.kernel.StateCode;
import org.jspecify.annotations.Nullable;

/// The reference files, read once: States, their groups and who belongs to them.
///
/// @param states every State of the file, by code, in the file's order
/// @param groups every group, by id, in the file's order
record StateFiles(Map<StateCode, State> states, Map<String, States.Group> groups) {
  private static final List<String> LANGUAGES = List.of("ar", "en", "es", "fr", "pt", "ru", "zh");

  static StateFiles read() {
    Map<String, List<LanguageTag>> languages = new HashMap<>();
    for (Map<String, String> row : ReferenceFile.rows("official_languages.tsv")) {
      languages.put(cell(row, "iso2"), tags(cell(row, "languages")));
    }
    Map<StateCode, State> states = new LinkedHashMap<>();
    for (Map<String, String> row : ReferenceFile.rows("states.tsv")) {
      State state = state(row, languages.getOrDefault(cell(row, "iso2"), List.of()));
      states.put(state.code(), state);
    }
    return new StateFiles(states, readGroups());
  }

  /// A fictional State, for exercises: its name is its code.
  static State fictional(StateCode code) {
    LocalText name =
        new LocalText(
            Map.of(
                "en", "Fictional State " + code,
                "es", "Estado ficticio " + code,
                "fr", "État fictif " + code,
                "pt", "Estado fictício " + code));
    return new State(
        code, code.value(), name, Status.FICTIONAL, "", "", ZoneId.of("Etc/UTC"), List.of());
  }

  private static State state(Map<String, String> row, List<LanguageTag> languages) {
    Map<String, String> names = new HashMap<>();
    LANGUAGES.forEach(language -> names.put(language, cell(row, "short_" + language)));
    return new State(
        new StateCode(cell(row, "iso2")),
        cell(row, "iso3"),
        new LocalText(names),
        cell(row, "status").equals("member") ? Status.MEMBER : Status.OBSERVER,
        cell(row, "region"),
        cell(row, "subregion"),
        ZoneId.of(cell(row, "zone")),
        languages);
  }

  private static Map<String, States.Group> readGroups() {
    Map<String, List<States.Spell>> spells = new HashMap<>();
    for (Map<String, String> row : ReferenceFile.rows("memberships.tsv")) {
      spells
          .computeIfAbsent(cell(row, "group"), _ -> new ArrayList<>())
          .add(
              new States.Spell(
                  new StateCode(cell(row, "iso2")),
                  date(cell(row, "since")),
                  date(cell(row, "until"))));
    }
    Map<String, States.Group> groups = new LinkedHashMap<>();
    for (Map<String, String> row : ReferenceFile.rows("groups.tsv")) {
      String id = cell(row, "id");
      LocalText name = LocalText.of(cell(row, "name_es"), cell(row, "name_en"));
      groups.put(
          id, new States.Group(id, name, cell(row, "kind"), spells.getOrDefault(id, List.of())));
    }
    return groups;
  }

  private static List<LanguageTag> tags(String text) {
    return Arrays.stream(text.split(" "))
        .filter(tag -> !tag.isEmpty())
        .map(LanguageTag::parse)
        .flatMap(Optional::stream)
        .toList();
  }

  private static @Nullable LocalDate date(String text) {
    return text.isEmpty() ? null : LocalDate.parse(text);
  }
}
