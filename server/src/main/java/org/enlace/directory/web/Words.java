package org.enlace.directory.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.enlace.directory.Holder;
import org.enlace.directory.Network;
import org.enlace.directory.Networks;
import org.enlace.directory.States;
import org.enlace.kernel.CategoryCode;
import org.enlace.kernel.LanguageTag;
import org.enlace.kernel.NetworkCode;
import org.enlace.kernel.StateCode;
import org.enlace.ui.page.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts what the doors answer into the reader's words.
@Component
class Words {
  private final States states;
  private final Networks networks;

  Words(States states, Networks networks) {
    this.states = states;
    this.networks = networks;
  }

  String state(StateCode code, Page page) {
    return states.name(code, page.locale());
  }

  String network(NetworkCode code, Page page) {
    return networks.find(code).map(found -> found.name().in(page.locale())).orElse(code.value());
  }

  String category(NetworkCode network, CategoryCode code, Page page) {
    return networks.find(network).map(found -> category(found, code, page)).orElse(code.value());
  }

  static String category(Network network, CategoryCode code, Page page) {
    return network.category(code).map(each -> each.name().in(page.locale())).orElse(code.value());
  }

  static String languages(List<LanguageTag> tags, Page page) {
    return tags.stream().map(each -> language(each, page)).collect(Collectors.joining(", "));
  }

  static String language(LanguageTag tag, Page page) {
    return tag.locale().getDisplayName(page.locale());
  }

  /// The word of a value of ours in keys of texts, such as `round-the-clock`.
  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// Where a holder works; the name of the institution, or null.
  static @Nullable String institution(Holder holder, Page page) {
    String institution = holder.institution().in(page.locale());
    return institution.isEmpty() ? null : institution;
  }

  /// Post and institution, as far as they are known; empty where neither is.
  static String office(Holder holder, Page page) {
    String institution = institution(holder, page);
    if (holder.position() == null) {
      return institution == null ? "" : institution;
    }
    return institution == null ? holder.position() : holder.position() + ", " + institution;
  }

  /// A fingerprint in groups of four, as people read it aloud.
  static String fingerprint(String digits) {
    return digits.replaceAll("(.{4})(?=.)", "$1 ");
  }

  /// How long ago something changed, in whole days.
  static String changed(Instant at, Page page) {
    return page.text("directory.changed", "when", page.times().relative(at));
  }
}
