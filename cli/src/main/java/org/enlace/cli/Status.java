package org.enlace.cli;

/// How a command ends, for scripts.
enum Status {
  /// All that was asked for is proved.
  PROVED(0),
  /// Something was changed, left out or told differently to others.
  WRONG(1),
  /// It cannot be said: something was not reached, or not given.
  UNKNOWN(2);

  private final int code;

  Status(int code) {
    this.code = code;
  }

  int code() {
    return code;
  }
}
