package org.enlace.directory.transfer;

import java.util.Locale;
import java.util.UUID;
import org.enlace.directory.Authorities;
import org.enlace.directory.Authority;
import org.enlace.kernel.StateCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Finds the authority that a table means by the name of an institution.
@Component
class Institutions {
  private final Authorities authorities;

  Institutions(Authorities authorities) {
    this.authorities = authorities;
  }

  /// The one authority of that State which is called so, or null where there is none or several.
  @Nullable UUID of(StateCode state, String name) {
    String wanted = plain(name);
    var found =
        authorities.of(state).stream()
            .filter(each ->
                each.name().byLanguage().values().stream()
                    .anyMatch(called -> plain(called).equals(wanted)))
            .map(Authority::id)
            .toList();
    return found.size() == 1 ? found.getFirst() : null;
  }

  private static String plain(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
