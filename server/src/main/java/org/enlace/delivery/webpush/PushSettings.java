package org.enlace.delivery.webpush;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Notices to browsers. They need no provider, and that this server reaches the browsers' push
/// services over https.
///
/// @param enabled whether there are any (`ENLACE_PUSH_ENABLED`)
/// @param contact whom a push service may ask about this site, as `mailto:` or `https:`
///   (`ENLACE_PUSH_CONTACT`); by default the site's own address where that is https
/// @param nearby whether push services at addresses that are not public, and without TLS, are
///   called (`ENLACE_PUSH_NEARBY`); for tests
@ConfigurationProperties("enlace.push")
public record PushSettings(
    @DefaultValue("true") boolean enabled,
    @Nullable String contact,
    @DefaultValue("false") boolean nearby) {
  public PushSettings {
    if (contact != null && !contact.matches("(mailto:[^\\s@]+@[^\\s@]+|https://\\S+)")) {
      throw new IllegalArgumentException(
          "ENLACE_PUSH_CONTACT must be mailto: and an address, or an https address");
    }
  }

  /// Whom a push service may ask.
  String contactOf(URI site) {
    if (contact != null) {
      return contact;
    }
    return "https".equals(site.getScheme()) ? site.toString() : "mailto:enlace@" + site.getHost();
  }
}
