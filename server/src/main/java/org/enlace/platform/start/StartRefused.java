package org.enlace.platform.start;

/// A start that is refused for a reason of the site's own. The message is one line for the
/// operator.
public final class StartRefused extends RuntimeException {
  public StartRefused(String message) {
    super(message, null, false, false);
  }
}
