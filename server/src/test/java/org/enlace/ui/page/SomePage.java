package org.enlace.ui.page;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.enlace.kernel.Actor;
import org.jspecify.annotations.Nullable;

/// Pages for tests that need no server.
public final class SomePage {
  /// When every such page is looked at.
  public static final Instant NOW = Instant.parse("2026-11-22T08:14:00Z");

  private SomePage() {}

  /// A page in that language for somebody in Lima, with twenty-four hours.
  public static Page in(String language) {
    return of(new Reader(Locale.forLanguageTag(language), ZoneId.of("America/Lima"), false), null);
  }

  /// A page for that reader, with that raw query.
  public static Page of(Reader reader, @Nullable String query) {
    Page.Frame frame =
        new Page.Frame(
            "/somewhere",
            query,
            new Page.Csrf(() -> new Page.CsrfField("_csrf", "token")),
            List.of(),
            "Red",
            null,
            _ -> Optional.empty(),
            false,
            null,
            Theme.AUTO);
    return new Page(reader, new Actor.Anonymous(), NOW, frame, new Messages());
  }
}
