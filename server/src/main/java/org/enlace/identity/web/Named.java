package org.enlace.identity.web;

import java.util.Locale;
import java.util.UUID;
import org.enlace.identity.DirectoryNames;
import org.enlace.kernel.CategoryCode;
import org.enlace.kernel.NetworkCode;
import org.enlace.kernel.StateCode;
import org.jspecify.annotations.Nullable;

/// The directory's names in one language, with the code where it has none.
record Named(@Nullable DirectoryNames names, Locale locale) {
  String state(StateCode state) {
    return names == null ? state.value() : names.state(state, locale).orElse(state.value());
  }

  String network(NetworkCode network) {
    return names == null ? network.value() : names.network(network, locale).orElse(network.value());
  }

  String category(NetworkCode network, CategoryCode category) {
    return names == null
        ? category.value()
        : names.category(network, category, locale).orElse(category.value());
  }

  String subject(UUID subject) {
    return names == null ? "" : names.subject(subject, locale).orElse("");
  }
}
