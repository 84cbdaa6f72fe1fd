package org.enlace.platform.settings;

/// A setting that nothing reads. The message is one line for the operator.
public final class UnknownSetting extends RuntimeException {
  UnknownSetting(String message) {
    super(message, null, false, false);
  }
}
