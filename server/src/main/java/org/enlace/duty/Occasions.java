package org.enlace.duty;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// The kinds of things that wait, as the rooms above have registered them. They are looked up when
/// first needed, since those rooms themselves need this one.
@Component
class Occasions {
  private final ObjectProvider<Occasion> beans;

  Occasions(ObjectProvider<Occasion> beans) {
    this.beans = beans;
  }

  /// @throws IllegalArgumentException where no room owns that kind, which is a fault of the program
  Occasion of(String kind) {
    Occasion occasion = byKind().get(kind);
    if (occasion == null) {
      throw new IllegalArgumentException("no room owns occasions of the kind " + kind);
    }
    return occasion;
  }

  private Map<String, Occasion> byKind() {
    return beans.stream().collect(Collectors.toMap(Occasion::kind, Function.identity()));
  }
}
