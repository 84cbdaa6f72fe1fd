package org.enlace.ui.page;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.enlace.kernel.Actor;
import org.jspecify.annotations.Nullable;

/// What every template gets: the reader, the texts, the frame around the content.
///
/// @param reader for whom the page is
/// @param actor who looks
/// @param frame what the layout draws around the content
/// @param messages the texts
public record Page(Reader reader, Actor actor, Frame frame, Messages messages) {

  /// What the layout draws.
  ///
  /// @param path the path of this page, without query
  /// @param query the raw query, or null
  /// @param csrfName the name of the field that carries the token against forged posts
  /// @param csrfToken the token
  /// @param navigation the places this actor is shown, in order
  /// @param networkName the name of the home network
  /// @param demonstration whether this is the demonstration
  /// @param notice the key of a text to show once, after something was done, or null
  public record Frame(
      String path,
      @Nullable String query,
      String csrfName,
      String csrfToken,
      List<NavigationItem> navigation,
      String networkName,
      boolean demonstration,
      @Nullable String notice) {}

  /// A text without values.
  public String text(String key) {
    return messages.text(reader.locale(), key, Map.of());
  }

  /// A text with one value.
  public String text(String key, String name, Object value) {
    return messages.text(reader.locale(), key, Map.of(name, value));
  }

  /// A text with named values.
  public String text(String key, Map<String, ?> values) {
    return messages.text(reader.locale(), key, values);
  }

  public Locale locale() {
    return reader.locale();
  }

  /// Whether somebody signed in.
  public boolean signedIn() {
    return actor instanceof Actor.SignedIn;
  }

  /// Where a browser asset is served, such as `asset("enlace", "enlace.css")`.
  public String asset(String name, String file) {
    return Assets.path(name, file);
  }
}
