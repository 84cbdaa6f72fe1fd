package org.enlace.platform;

import java.net.URI;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The site as a whole.
///
/// @param baseUrl where people reach it, scheme, host and port without path (`ENLACE_BASE_URL`)
/// @param data the folder of the site key and, where it is embedded, the database (`ENLACE_DATA`)
/// @param demonstration whether this is the demonstration, which nothing but `demo` sets
@ConfigurationProperties("enlace")
public record SiteSettings(
    @DefaultValue("http://localhost:8080") URI baseUrl,
    @DefaultValue("data/site") Path data,
    @DefaultValue("false") boolean demonstration) {
  public SiteSettings {
    boolean http = "http".equals(baseUrl.getScheme()) || "https".equals(baseUrl.getScheme());
    String path = baseUrl.getRawPath();
    if (!http || baseUrl.getHost() == null || (path != null && !path.isEmpty())) {
      throw new IllegalArgumentException(
          "ENLACE_BASE_URL must be http:// or https:// with a host and no path, such as"
              + " https://contacts.example");
    }
  }

  /// Whether people reach the site through TLS, so that cookies may demand it.
  public boolean isSecure() {
    return "https".equals(baseUrl.getScheme());
  }
}
