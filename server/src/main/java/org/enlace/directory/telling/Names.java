package org.enlace.directory.telling;

import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.enlace.directory.Network;
import org.enlace.directory.Networks;
import org.enlace.directory.States;
import org.enlace.kernel.CategoryCode;
import org.enlace.kernel.NetworkCode;
import org.enlace.kernel.StateCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What States, networks and categories are called in a letter.
@Component
class Names {
  private final States states;
  private final Networks networks;

  Names(States states, Networks networks) {
    this.states = states;
    this.networks = networks;
  }

  /// Values of texts that name a State.
  Function<Locale, Map<String, Object>> of(StateCode state) {
    return locale -> Map.of("state", states.name(state, locale));
  }

  /// Values of texts that name a State and a network.
  Function<Locale, Map<String, Object>> of(StateCode state, NetworkCode network) {
    return locale ->
        Map.of("state", states.name(state, network, locale), "network", network(network, locale));
  }

  String network(NetworkCode code, Locale locale) {
    return networks.find(code).map(found -> found.name().in(locale)).orElse(code.value());
  }

  String category(NetworkCode network, CategoryCode code, Locale locale) {
    @Nullable Network found = networks.find(network).orElse(null);
    return found == null
        ? code.value()
        : found.category(code).map(each -> each.name().in(locale)).orElse(code.value());
  }

  String state(StateCode state, NetworkCode network, Locale locale) {
    return states.name(state, network, locale);
  }
}
