package org.enlace.ui.page;

import java.util.Locale;

/// The network that this site runs. The room that owns networks implements it.
public interface HomeNetwork {
  /// Its name in that language, or in its own where there is none.
  String name(Locale locale);
}
