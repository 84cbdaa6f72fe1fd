package org.enlace.platform.web;

import java.util.regex.Pattern;

/// A path of this site with an optional query. What could lead elsewhere (`//host`, `/\host`, a
/// scheme, a control character) is not one.
final class LocalPath {
  private static final Pattern SHAPE = Pattern.compile("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\#\"<>]]*");
  private static final int LONGEST = 2_000;

  private LocalPath() {}

  static boolean isLocal(String path) {
    return path.length() <= LONGEST && SHAPE.matcher(path).matches();
  }
}
