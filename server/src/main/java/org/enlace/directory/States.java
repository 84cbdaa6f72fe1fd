package org.enlace.directory;

import com.ibm.icu.text.Collator;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.enlace.kernel.NetworkCode;
import org.enlace.kernel.StateCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The States: Members of the United Nations and observers, with their names, their seats' zones,
/// their languages and the groups they belong to. They come from the files beside this package; a
/// network may call a State by another name. Nothing here is confidential, so no actor is needed.
@Component
public class States {
  private final StateFiles files = StateFiles.read();
  private final StateSearch search = new StateSearch(files.states().values());
  private final StateNameStore names;

  States(StateNameStore names) {
    this.names = names;
  }

  /// Every State, in the order of the file. Fictional ones are not among them.
  public List<State> all() {
    return List.copyOf(files.states().values());
  }

  /// The State of that code. Fictional codes XA to XZ have a State as well.
  public Optional<State> find(StateCode code) {
    State known = files.states().get(code);
    if (known != null) {
      return Optional.of(known);
    }
    return code.isFictional() ? Optional.of(StateFiles.fictional(code)) : Optional.empty();
  }

  /// The name by which the home network calls the State, in that language or the nearest that it
  /// has; the code itself where the directory does not know the State.
  public String name(StateCode code, Locale locale) {
    return name(code, null, locale);
  }

  /// The name by which a network calls the State.
  public String name(StateCode code, @Nullable NetworkCode network, Locale locale) {
    String own = names.of(network, code).byLanguage().get(locale.getLanguage());
    return own != null
        ? own
        : find(code).map(state -> state.name().in(locale)).orElse(code.value());
  }

  /// Every State in the alphabetical order of that language, by the names of the home network.
  public List<State> sorted(Locale locale) {
    Collator collator = Collator.getInstance(locale);
    return files.states().values().stream()
        .sorted(Comparator.comparing(state -> name(state.code(), locale), collator::compare))
        .toList();
  }

  /// The States that people call so, in any language, with or without accents, or by code; the best
  /// match first.
  public List<StateCode> matching(String text) {
    return search.matching(text);
  }

  /// The groups, such as the regional groups of the United Nations.
  public List<Group> groups() {
    return List.copyOf(files.groups().values());
  }

  /// The group of that id.
  public Optional<Group> group(String id) {
    return Optional.ofNullable(files.groups().get(id));
  }

  /// The groups to which the State belongs on that day; it may be in none.
  public List<Group> groupsOf(StateCode code, LocalDate on) {
    return files.groups().values().stream().filter(each -> each.has(code, on)).toList();
  }

  /// The names under which the State is found, folded.
  Set<String> searchNames(StateCode code) {
    return search.namesOf(code);
  }

  /// Calls a State by another name within a network; an empty map takes the file's names again.
  void rename(NetworkCode network, StateCode state, Map<String, String> byLanguage) {
    names.replace(network, state, byLanguage);
  }

  /// A group of States, whose members change over time.
  ///
  /// @param kind `un-regional-group`, `regional-organization`, `interregional-organization`,
  ///   `military-alliance` or `forum`
  public record Group(String id, LocalText name, String kind, List<Spell> spells) {
    public Group {
      spells = List.copyOf(spells);
    }

    /// Whether the State belongs to the group on that day.
    public boolean has(StateCode state, LocalDate on) {
      return spells.stream().anyMatch(spell -> spell.state().equals(state) && spell.covers(on));
    }

    /// The States that belong to the group on that day.
    public List<StateCode> members(LocalDate on) {
      return spells.stream().filter(spell -> spell.covers(on)).map(Spell::state).toList();
    }
  }

  /// A time during which a State belongs to a group.
  ///
  /// @param sinceOn the first day, where it is known
  /// @param untilOn the last day, where it has ended
  public record Spell(StateCode state, @Nullable LocalDate sinceOn, @Nullable LocalDate untilOn) {
    boolean covers(LocalDate on) {
      return (sinceOn == null || !on.isBefore(sinceOn))
          && (untilOn == null || !on.isAfter(untilOn));
    }
  }
}
