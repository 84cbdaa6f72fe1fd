package org.enlace.ui.page;

import java.util.List;
import java.util.Locale;

/// The other networks of contacts that the public first page names. The room that owns networks
/// implements it.
public interface PublicNetworks {
  /// In the order in which they are shown, in that language.
  List<PublicNetwork> all(Locale locale);

  /// @param name the network's name
  /// @param purpose what it is for, in a sentence, or empty
  record PublicNetwork(String name, String purpose) {}
}
