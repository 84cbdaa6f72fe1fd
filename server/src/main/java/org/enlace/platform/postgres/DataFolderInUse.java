package org.enlace.platform.postgres;

import java.nio.file.Path;

/// Refusal to start: another server holds the data folder.
public final class DataFolderInUse extends IllegalStateException {
  DataFolderInUse(Path folder) {
    super("The data folder " + folder + " is in use by another running Enlace");
  }
}
