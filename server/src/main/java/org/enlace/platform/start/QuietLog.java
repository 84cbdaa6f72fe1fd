package org.enlace.platform.start;

import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingInitializationContext;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.env.StandardEnvironment;

/// Keeps the log of a command that is not the server off its console, where the command speaks for
/// itself.
final class QuietLog {
  private QuietLog() {}

  static void begin() {
    LoggingSystem logging = LoggingSystem.get(QuietLog.class.getClassLoader());
    logging.beforeInitialize();
    logging.initialize(new LoggingInitializationContext(new StandardEnvironment()), null, null);
    logging.setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.ERROR);
  }
}
