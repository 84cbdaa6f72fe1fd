package org.enlace.identity;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Where a browser goes on to after signing in: a path on this site, never another site. Anything
/// that a browser could read as an address elsewhere becomes the page of what waits now.
final class NextPath {
  private static final int LONGEST = 2_000;
  private static final Pattern SHAPE = Pattern.compile("/(?![/\\\\])[^\\\\\\p{Cntrl}\\s]*");

  private NextPath() {}

  static String of(@Nullable String text) {
    return text != null && text.length() <= LONGEST && SHAPE.matcher(text).matches()
        ? text
        : "/now";
  }
}
