package org.enlace.ui.page;

import com.ibm.icu.util.ULocale;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.enlace.kernel.Actor;
import org.jspecify.annotations.Nullable;

/// What every template gets: the reader, the texts, the frame around the content. A handler of a
/// route gets it by naming it as a parameter.
///
/// @param reader for whom the page is
/// @param actor who looks
/// @param now when they look
/// @param frame what the layout draws around the content
/// @param messages the texts
public record Page(Reader reader, Actor actor, Instant now, Frame frame, Messages messages) {

  /// What the layout draws.
  ///
  /// @param path the path of this page, without query
  /// @param query the raw query, or null
  /// @param csrf guards forms against posts that other sites forge
  /// @param navigation the places this actor is shown, in order
  /// @param networkName the name of the home network
  /// @param accountName the name of the account that signed in, or null
  /// @param standing what is told to readers of themselves
  /// @param demonstration whether this is the demonstration
  /// @param notice the key of a text to show once, after something was done, or null
  /// @param theme how the page is coloured
  public record Frame(
      String path,
      @Nullable String query,
      Csrf csrf,
      List<NavigationItem> navigation,
      String networkName,
      @Nullable String accountName,
      OwnStanding standing,
      boolean demonstration,
      @Nullable String notice,
      Theme theme) {
    public Frame {
      navigation = List.copyOf(navigation);
    }

    /// Where one signs in: with an account, or as one of the demonstration's personas.
    public String signInPath() {
      return demonstration ? "/demo" : "/sign-in";
    }
  }

  /// The field that a form sends back to prove that it is ours. The token is made when it is first
  /// asked for, so that a page without a form starts no session.
  ///
  /// @param field makes the token
  public record Csrf(Supplier<CsrfField> field) {}

  /// @param name the field's name
  /// @param value the token
  public record CsrfField(String name, String value) {}

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

  /// The address of this page with one parameter of its query set, such as `here("lang", "es")`.
  public String here(String name, String value) {
    List<String> pairs = new ArrayList<>(pairsWithout(name));
    pairs.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
    return frame.path() + "?" + String.join("&", pairs);
  }

  /// The address of this page without one parameter of its query.
  public String hereWithout(String name) {
    List<String> pairs = pairsWithout(name);
    return pairs.isEmpty() ? frame.path() : frame.path() + "?" + String.join("&", pairs);
  }

  /// Whether the query of this page has that parameter.
  public boolean asks(String name) {
    return pairs().stream().anyMatch(pair -> isNamed(pair, name));
  }

  /// Whether that place is one of the reader's: what is none is not offered.
  public boolean leadsTo(String path) {
    return frame().navigation().stream().anyMatch(each -> each.path().equals(path));
  }

  /// Whether this page lies at that path or below it.
  public boolean isAt(String path) {
    return frame.path().equals(path) || frame.path().startsWith(path + "/");
  }

  /// For which State the reader acts, and whether they are on duty; null where there is nothing to
  /// tell.
  public OwnStanding.@Nullable Told standing() {
    return frame.standing().of(this).orElse(null);
  }

  /// Tells times for this reader.
  public Times times() {
    return new Times(this);
  }

  /// Whether the language is written from right to left.
  public boolean rightToLeft() {
    return ULocale.forLocale(reader.locale()).isRightToLeft();
  }

  /// Whether somebody signed in.
  public boolean signedIn() {
    return actor instanceof Actor.SignedIn;
  }

  /// Where a browser asset is served, such as `asset("enlace", "enlace.css")`.
  public String asset(String name, String file) {
    return Assets.path(name, file);
  }

  private List<String> pairs() {
    return frame.query() == null ? List.of() : List.of(frame.query().split("&", -1));
  }

  private List<String> pairsWithout(String name) {
    return pairs().stream().filter(pair -> !pair.isEmpty() && !isNamed(pair, name)).toList();
  }

  private static boolean isNamed(String pair, String name) {
    return pair.equals(name) || pair.startsWith(name + "=");
  }
}
