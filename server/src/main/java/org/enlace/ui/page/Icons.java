package org.enlace.ui.page;

/// Small line drawings on a grid of 24 by 24, as paths of SVG.
public final class Icons {
  private Icons() {}

  /// The drawing of that name; a dot where there is none.
  public static String path(String name) {
    return switch (name) {
      case "now" -> "M12 3v2M12 19v2M3 12h2M19 12h2M12 8v4l3 2M12 5a7 7 0 1 0 0 14a7 7 0 0 0 0-14";
      case "requests" -> "M4 6h16v12H4zM4 7l8 6l8-6";
      case "directory" ->
          "M6 3h13v18H6zM3 7h3M3 12h3M3 17h3M12.5 8a2 2 0 1 0 0 4a2 2 0 0 0 0-4M9 17a3.5 3.5 0 0 1 7 0";
      case "duty" ->
          "M5 4h4l2 5l-3 2a11 11 0 0 0 5 5l2-3l5 2v4a2 2 0 0 1-2 2A16 16 0 0 1 3 6a2 2 0 0 1 2-2";
      case "checks" -> "M4 12l4 4l4-4M10 14l2 2l8-9";
      case "exercises" -> "M4 20L20 4M4 12l8-8M12 20l8-8M4 4h16v16H4z";
      case "capacity" -> "M3 9l9-4l9 4l-9 4zM7 11v5a8 4 0 0 0 10 0v-5M21 9v6";
      case "plans" -> "M5 4h10l4 4v12H5zM15 4v4h4M8 12h8M8 16h5";
      case "admin" -> "M4 7h9M17 7h3M4 12h3M11 12h9M4 17h9M17 17h3M15 5v4M9 10v4M15 15v4";
      case "help" ->
          "M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18M9.5 9.5a2.5 2.5 0 1 1 3.5 2.3c-.7.3-1 .8-1 1.7M12 17v.01";
      case "person" -> "M12 4a4 4 0 1 0 0 8a4 4 0 0 0 0-8M5 20a7 7 0 0 1 14 0";
      case "seen" -> "M2 12a12 12 0 0 1 20 0a12 12 0 0 1-20 0M12 9a3 3 0 1 0 0 6a3 3 0 0 0 0-6";
      case "more" -> "M5 12v.01M12 12v.01M19 12v.01";
      default -> "M12 11a1 1 0 1 0 0 2a1 1 0 0 0 0-2";
    };
  }
}
