package org.enlace.identity.web;

import java.util.Locale;
import java.util.UUID;
import org.enlace.identity.DirectoryNames;
import org.enlace.kernel.CategoryCode;
import org.enlace.kernel.NetworkCode;
import org.enlace.kernel.StateCode;

/// The directory's names in one language, with the code where it has none.
record Named(DirectoryNames names, Locale locale) {
  String state(StateCode state) {
    return names.state(state, locale).orElse(state.value());
  }

  String network(NetworkCode network) {
    return names.network(network, locale).orElse(network.value());
  }

  String category(NetworkCode network, CategoryCode category) {
    return names.category(network, category, locale).orElse(category.value());
  }

  String subject(UUID subject) {
    return names.subject(subject, locale).orElse("");
  }
}
