package org.enlace.directory.transfer;

import java.security.SecureRandom;

/// References of exports, such as `E-7KQ2MX4T`: no number that could be counted.
public final class ExportReference {
  private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
  private static final int LENGTH = 8;

  private ExportReference() {}

  /// A new one.
  public static String draw(SecureRandom random) {
    StringBuilder reference = new StringBuilder("E-");
    for (int i = 0; i < LENGTH; i++) {
      reference.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return reference.toString();
  }
}
