package org.enlace.platform.postgres;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// How a server is started.
///
/// @param port the TCP port on the loopback interface, 0 for any free one
/// @param durable whether a commit waits for the disk; false only for tests
/// @param binaries the folder below which the binaries are unpacked, or null for the data folder
public record Options(int port, boolean durable, @Nullable Path binaries) {

  /// Refuses a port outside 0 to 65535 with an `IllegalArgumentException`.
  public Options {
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("The database port must be from 0 to 65535, not " + port);
    }
  }

  /// Durable, on any free port, with its binaries in the data folder.
  public static Options standard() {
    return new Options(0, true, null);
  }

  /// Faster and not durable: what was written may be lost with the machine.
  public static Options forTests() {
    return new Options(0, false, null);
  }

  /// The same on a given port; 0 stands for any free one.
  public Options onPort(int chosen) {
    return new Options(chosen, durable, binaries);
  }

  /// The same with the binaries below another folder, which several servers may share.
  public Options withBinariesIn(Path folder) {
    return new Options(port, durable, folder);
  }
}
