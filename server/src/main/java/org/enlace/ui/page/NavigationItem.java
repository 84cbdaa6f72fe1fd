package org.enlace.ui.page;

import org.enlace.kernel.Actor;

/// A place in the navigation, contributed by the room that owns the page.
public interface NavigationItem {
  /// Where it stands: lower comes first.
  int order();

  /// The key of its text.
  String textKey();

  /// The name of its drawing, as `ui/icon` lists them.
  default String icon() {
    return "";
  }

  /// Its path, such as `/requests`.
  String path();

  /// Whether the page belongs to this place: it lies at its path or below. A place whose pages have
  /// paths of their own says so.
  default boolean holds(Page page) {
    return page.isAt(path());
  }

  /// Whether this actor is shown it.
  boolean isShownTo(Actor actor);
}
