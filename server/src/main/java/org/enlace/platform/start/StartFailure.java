package org.enlace.platform.start;

import java.util.Optional;
import org.enlace.platform.backup.BackupRefused;
import org.enlace.platform.settings.UnknownSetting;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.web.server.PortInUseException;

/// Says in one line why a start failed, where the operator can mend it.
final class StartFailure {
  private StartFailure() {}

  /// The line, or empty where the failure is the program's own and its trace must be seen.
  static Optional<String> explain(Throwable failure) {
    for (Throwable each = failure; each != null; each = each.getCause()) {
      switch (each) {
        case StartRefused refused -> {
          return Optional.of(String.valueOf(refused.getMessage()));
        }
        case BackupRefused refused -> {
          return Optional.of(String.valueOf(refused.getMessage()));
        }
        case UnknownSetting unknown -> {
          return Optional.of(String.valueOf(unknown.getMessage()));
        }
        case BindException wrong -> {
          return Optional.of(WrongSetting.explain(wrong));
        }
        case PortInUseException taken -> {
          return Optional.of("port " + taken.getPort() + " is taken; name another with --port");
        }
        case java.net.BindException _ -> {
          return Optional.of("the port is taken; name another with --port");
        }
        case IllegalStateException ours when isOurs(ours) -> {
          return Optional.of(String.valueOf(ours.getMessage()));
        }
        default -> {}
      }
    }
    return Optional.empty();
  }

  /// Whether a class of Enlace threw it, so that its message is meant for the operator.
  private static boolean isOurs(IllegalStateException failure) {
    StackTraceElement[] thrown = failure.getStackTrace();
    return failure.getCause() == null
        && thrown.length > 0
        && thrown[0].getClassName().startsWith("org.enlace.");
  }
}
