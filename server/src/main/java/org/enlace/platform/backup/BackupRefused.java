package org.enlace.platform.backup;

/// A backup or a restore that cannot be done. The message is one line for the operator, and nothing
/// was written.
public final class BackupRefused extends RuntimeException {
  BackupRefused(String message) {
    super(message, null, false, false);
  }

  BackupRefused(String message, Throwable cause) {
    super(message, cause, false, false);
  }
}
