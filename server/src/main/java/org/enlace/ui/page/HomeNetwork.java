package org.enlace.ui.page;

import java.util.Locale;
import java.util.Optional;

/// The network that this site runs. The room that owns networks implements it.
public interface HomeNetwork {
  /// Its name in that language, or in its own where there is none; empty until it was founded.
  Optional<String> name(Locale locale);
}
