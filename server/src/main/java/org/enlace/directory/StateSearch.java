package org.enlace.directory;

import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.enlace.kernel.StateCode;

/// Finds States by what people call them: names of the reference file, the usual names that ICU
/// knows in many languages, and codes; with and without accents. ICU's names are for finding only;
/// none of them is ever shown.
final class StateSearch {
  private static final List<String> LANGUAGES =
      List.of("ar", "de", "en", "es", "fr", "it", "nl", "pt", "ru", "zh");

  private final Map<StateCode, Set<String>> words = new LinkedHashMap<>();

  StateSearch(Collection<State> states) {
    List<LocaleDisplayNames> usual =
        LANGUAGES.stream().map(each -> LocaleDisplayNames.getInstance(new ULocale(each))).toList();
    for (State state : states) {
      Set<String> names = new TreeSet<>();
      state.name().byLanguage().values().forEach(name -> names.add(Folding.fold(name)));
      usual.forEach(each -> names.add(Folding.fold(each.regionDisplayName(state.code().value()))));
      names.add(Folding.fold(state.iso3()));
      names.add(Folding.fold(state.code().value()));
      words.put(state.code(), names);
    }
    for (Map<String, String> row : ReferenceFile.rows("search_names.tsv")) {
      Set<String> names = words.get(new StateCode(ReferenceFile.cell(row, "iso2")));
      if (names != null) {
        names.add(Folding.fold(ReferenceFile.cell(row, "name")));
      }
    }
  }

  /// The States that match, the best match first: a whole name, the start of one, the start of a
  /// word, any part of three letters or more.
  List<StateCode> matching(String text) {
    String wanted = Folding.fold(text);
    if (wanted.isEmpty()) {
      return List.of();
    }
    Map<StateCode, Integer> ranks = new LinkedHashMap<>();
    words.forEach((code, names) -> ranks.put(code, rank(names, wanted)));
    return ranks.entrySet().stream()
        .filter(each -> each.getValue() < 9)
        .sorted(Comparator.comparing(Map.Entry<StateCode, Integer>::getValue))
        .map(Map.Entry::getKey)
        .toList();
  }

  /// Every name under which the State is found, folded, for the projection that searches read.
  Set<String> namesOf(StateCode code) {
    return words.getOrDefault(code, Set.of());
  }

  private static int rank(Set<String> names, String wanted) {
    return names.stream().mapToInt(name -> rank(name, wanted)).min().orElse(9);
  }

  private static int rank(String name, String wanted) {
    if (name.equals(wanted)) {
      return 0;
    }
    if (wanted.length() < 2) {
      return 9;
    }
    if (name.startsWith(wanted)) {
      return 1;
    }
    if (name.contains(" " + wanted)) {
      return 2;
    }
    return wanted.length() >= 3 && name.contains(wanted) ? 3 : 9;
  }
}
