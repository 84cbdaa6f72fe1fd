package org.enlace.directory;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.enlace.kernel.LanguageTag;
import org.springframework.stereotype.Component;

/// Keeps the projection that searches read in step with the nominations.
@Component
class Findable {
  private final SearchStore search;
  private final States states;

  Findable(SearchStore search, States states) {
    this.search = search;
    this.states = states;
  }

  /// Lets a nomination in force be found by the words that members may see of it.
  void put(Nomination nomination) {
    Holder holder = nomination.holder();
    Set<String> words = new LinkedHashSet<>();
    for (String text : texts(holder)) {
      words.add(Folding.fold(text));
    }
    words.addAll(states.searchNames(nomination.state()));
    List<String> languages = holder.languages().stream().map(LanguageTag::value).toList();
    search.put(new SearchStore.Entry(nomination.id(), languages, String.join("\n", words)));
  }

  void remove(UUID nomination) {
    search.remove(nomination);
  }

  private static List<String> texts(Holder holder) {
    List<String> texts = new ArrayList<>();
    texts.add(holder.name());
    texts.add(Objects.requireNonNullElse(holder.position(), ""));
    texts.add(Objects.requireNonNullElse(holder.handles(), ""));
    texts.addAll(holder.institution().byLanguage().values());
    return texts;
  }
}
