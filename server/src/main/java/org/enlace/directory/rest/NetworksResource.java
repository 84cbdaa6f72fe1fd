package org.enlace.directory.rest;

import java.util.List;
import java.util.Locale;
import org.enlace.directory.Network;
import org.enlace.directory.Networks;
import org.enlace.kernel.LanguageTag;
import org.enlace.ui.api.Access;
import org.enlace.ui.api.PageOf;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The networks. Who belongs to them is not told here.
@RestController
class NetworksResource {
  private final Networks networks;

  NetworksResource(Networks networks) {
    this.networks = networks;
  }

  /// A network on the wire.
  ///
  /// @param howReached how it is reached, where it is not run here; else empty
  record NetworkJson(
      String code,
      boolean home,
      String name,
      List<CategoryJson> categories,
      String terms,
      String howReached,
      List<String> languages,
      String visibility,
      long reviewMonths) {}

  /// A category of contact.
  record CategoryJson(String code, String name, boolean asksKey) {}

  /// Every network, the home network first.
  @GetMapping("/api/v1/networks")
  @Access(Access.Who.SIGNED_IN)
  PageOf<NetworkJson> all(Locale locale) {
    return new PageOf<>(
        networks.all().stream().map(network -> json(network, locale)).toList(), null);
  }

  private static NetworkJson json(Network network, Locale locale) {
    return new NetworkJson(
        network.code().value(),
        network.home(),
        network.name().in(locale),
        network.categories().stream()
            .map(each ->
                new CategoryJson(each.code().value(), each.name().in(locale), each.asksKey()))
            .toList(),
        network.terms().in(locale),
        network.howReached().in(locale),
        network.languages().stream().map(LanguageTag::value).toList(),
        Given.word(network.visibility()),
        network.review().toTotalMonths());
  }
}
