package org.enlace.platform.start;

import java.util.Objects;

/// The version of the running jar, or `development` where it runs unpackaged.
final class Version {
  private Version() {}

  static String current() {
    return Objects.requireNonNullElse(
        Version.class.getPackage().getImplementationVersion(), "development");
  }
}
