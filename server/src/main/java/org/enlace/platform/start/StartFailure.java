package org.enlace.platform.start;

import java.net.BindException;
import java.util.Optional;
import org.enlace.platform.backup.BackupRefused;
import org.springframework.boot.context.properties.ConfigurationPropertiesBindException;
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
        case ConfigurationPropertiesBindException wrong -> {
          return Optional.of("wrong setting: " + innermost(wrong));
        }
        case PortInUseException taken -> {
          return Optional.of("port " + taken.getPort() + " is taken; name another with --port");
        }
        case BindException _ -> {
          return Optional.of("the port is taken; name another with --port");
        }
        default -> {}
      }
    }
    return Optional.empty();
  }

  private static String innermost(Throwable failure) {
    Throwable last = failure;
    while (last.getCause() != null) {
      last = last.getCause();
    }
    return String.valueOf(last.getMessage());
  }
}
