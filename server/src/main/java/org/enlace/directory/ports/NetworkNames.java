package org.enlace.directory.ports;

import java.text.BreakIterator;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.enlace.directory.LocalText;
import org.enlace.directory.Network;
import org.enlace.directory.Networks;
import org.enlace.ui.page.HomeNetwork;
import org.enlace.ui.page.PublicNetworks;
import org.springframework.stereotype.Component;

/// What the home network is called, and which others there are. Every page shows the name, so it is
/// read once a minute.
@Component
class NetworkNames implements HomeNetwork, PublicNetworks {
  private static final Duration KEPT = Duration.ofMinutes(1);

  private final Networks networks;
  private final InstantSource clock;
  private volatile Kept kept = new Kept(LocalText.none(), Instant.MIN);

  NetworkNames(Networks networks, InstantSource clock) {
    this.networks = networks;
    this.clock = clock;
  }

  private record Kept(LocalText name, Instant until) {}

  @Override
  public Optional<String> name(Locale locale) {
    Instant now = clock.instant();
    Kept known = kept;
    if (!now.isBefore(known.until())) {
      LocalText name = networks.home().map(Network::name).orElseGet(LocalText::none);
      known = new Kept(name, now.plus(KEPT));
      kept = known;
    }
    return known.name().isEmpty() ? Optional.empty() : Optional.of(known.name().in(locale));
  }

  @Override
  public List<PublicNetwork> all(Locale locale) {
    return networks.all().stream()
        .filter(network -> !network.home() && !network.howReached().isEmpty())
        .map(network ->
            new PublicNetwork(
                network.name().in(locale), firstSentence(network.howReached().in(locale), locale)))
        .toList();
  }

  /// The texts of how a network is reached begin with what it is.
  static String firstSentence(String text, Locale locale) {
    BreakIterator sentences = BreakIterator.getSentenceInstance(locale);
    sentences.setText(text);
    int end = sentences.next();
    return end == BreakIterator.DONE ? text : text.substring(0, end).strip();
  }
}
