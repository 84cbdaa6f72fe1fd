package org.enlace.duty;

import java.security.SecureRandom;
import java.util.UUID;
import org.enlace.kernel.Ids;
import org.springframework.stereotype.Component;

/// What an escalation begins with: its id, its code, and the bell that wakes whoever rings.
@Component
class Beginning {
  private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ"; // no look-alikes
  private static final int LENGTH = 4;

  private final Ids ids;
  private final SecureRandom random;
  private final Bell bell;

  Beginning(Ids ids, SecureRandom random, Bell bell) {
    this.ids = ids;
    this.random = random;
    this.bell = bell;
  }

  UUID id() {
    return ids.next();
  }

  /// A code for people to compare; it opens nothing.
  String code() {
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return code.toString();
  }

  void strikeAfterCommit() {
    bell.strikeAfterCommit();
  }
}
