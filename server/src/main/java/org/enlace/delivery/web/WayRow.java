package org.enlace.delivery.web;

/// One way by which notices go.
///
/// @param kind its word
/// @param name as people call it
/// @param text what it is, and what it needs
/// @param standing `on`, `off` where the State switched it off, or `absent` where the site has none
/// @param switched whether a State may switch it
public record WayRow(String kind, String name, String text, String standing, boolean switched) {
  /// Whether notices go by it.
  public boolean on() {
    return standing.equals("on");
  }

  /// Whether the site has none.
  public boolean absent() {
    return standing.equals("absent");
  }
}
