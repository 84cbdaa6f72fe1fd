package org.enlace.directory;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.enlace.directory.Lines.Kept;
import org.springframework.stereotype.Component;

/// The codes that prove lines: eight digits, kept as a digest, good for a day and five tries.
@Component
class LineCodes {
  static final Duration GOOD_FOR = Duration.ofHours(24);
  private static final Duration APART = Duration.ofMinutes(1);
  private static final int MOST_OF_LINE = 5;
  private static final int MOST_OF_STATE = 100;
  private static final int BOUND = 100_000_000;

  private final LineCodeStore store;
  private final Tellings tellings;
  private final SecureRandom random;
  private final Stamp stamp;

  LineCodes(LineCodeStore store, Tellings tellings, SecureRandom random, Stamp stamp) {
    this.store = store;
    this.tellings = tellings;
    this.random = random;
    this.stamp = stamp;
  }

  /// Has a code sent by the task that tells people.
  void order(Kept line) {
    tellings.tell(Telling.Kind.LINE_CODE, line.line().id(), line.state(), null);
  }

  /// Draws the code that is about to be sent.
  String draw(UUID line) {
    String code = String.format(Locale.ROOT, "%08d", random.nextInt(BOUND));
    Instant now = stamp.now();
    store.put(line, digest(line, code), now, now.plus(GOOD_FOR));
    return code;
  }

  boolean wasJustSent(UUID line) {
    return store.wasSentSince(line, stamp.now().minus(APART));
  }

  /// Whether as many codes were sent within a day as may be by a way that costs money: to the line,
  /// or to all lines of its State.
  boolean areSpent(Kept line) {
    Instant since = stamp.now().minus(GOOD_FOR);
    return store.timesOf(line.line().id(), since) >= MOST_OF_LINE
        || store.timesOf(line.state(), since) >= MOST_OF_STATE;
  }

  /// Whether it is the code; a wrong one is counted.
  boolean isRight(UUID line, String code) {
    String digits = code.replaceAll("[\\s-]", "");
    return store.take(line, digest(line, digits), stamp.now());
  }

  void end(UUID line) {
    store.remove(line);
  }

  Instant now() {
    return stamp.now();
  }

  private static byte[] digest(UUID line, String code) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      ByteBuffer id = ByteBuffer.allocate(16);
      id.putLong(line.getMostSignificantBits()).putLong(line.getLeastSignificantBits());
      digest.update(id.array());
      return digest.digest(code.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
  }
}
