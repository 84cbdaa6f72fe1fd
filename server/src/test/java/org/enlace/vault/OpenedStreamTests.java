package org.enlace.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenedStreamTests {
  private static final int CHUNK = ObjectCipher.CHUNK;

  private final SecureRandom random = new SecureRandom();
  private final byte[] secret = ObjectCipher.draw(random);
  private final VaultId id = new VaultId(new UUID(1, 2));
  private final ObjectCipher cipher = new ObjectCipher(secret, id, "test.file");

  @ParameterizedTest
  @ValueSource(ints = {0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK})
  void givesBackWhatWasSealed(int size) throws IOException {
    byte[] content = content(size);

    assertThat(open(cipher, sealed(content)).readAllBytes()).isEqualTo(content);
  }

  @Test
  void readsByteByByte() throws IOException {
    byte[] content = content(300);
    try (InputStream opened = open(cipher, sealed(content))) {
      for (byte each : content) {
        assertThat(opened.read()).isEqualTo(each & 0xff);
      }
      assertThat(opened.read()).isEqualTo(-1);
      assertThat(opened.read()).isEqualTo(-1);
    }
  }

  @Test
  void refusesAChangeAnywhere() {
    List<byte[]> sealed = sealed(content(2 * CHUNK + 10));
    for (int chunk = 0; chunk < sealed.size(); chunk++) {
      int length = sealed.get(chunk).length;
      for (int index : new int[] {0, length / 2, length - 17, length - 16, length - 1}) {
        List<byte[]> changed = new ArrayList<>(sealed);
        changed.set(chunk, changed.get(chunk).clone());
        changed.get(chunk)[index] ^= 1;
        assertRefused(cipher, changed);
      }
    }
  }

  @Test
  void refusesAnObjectThatWasCutAtAChunk() {
    List<byte[]> sealed = sealed(content(2 * CHUNK + 10));

    assertRefused(cipher, sealed.subList(0, 2));
    assertRefused(cipher, sealed.subList(0, 1));
    assertRefused(cipher, List.of());
  }

  @Test
  void refusesAnObjectThatWentOnOrBeganLater() {
    List<byte[]> sealed = sealed(content(2 * CHUNK));
    List<byte[]> longer = new ArrayList<>(sealed);
    longer.add(sealed.getLast());

    assertRefused(cipher, longer);
    assertRefused(cipher, sealed.subList(1, 2));
  }

  @Test
  void refusesChunksInAnotherOrder() {
    List<byte[]> sealed = new ArrayList<>(sealed(content(3 * CHUNK)));
    Collections.swap(sealed, 0, 1);

    assertRefused(cipher, sealed);
  }

  @Test
  void refusesAnotherKeyAnotherObjectAndAnotherPurpose() {
    List<byte[]> sealed = sealed(content(10));

    assertRefused(new ObjectCipher(ObjectCipher.draw(random), id, "test.file"), sealed);
    assertRefused(new ObjectCipher(secret, new VaultId(new UUID(1, 3)), "test.file"), sealed);
    assertRefused(new ObjectCipher(secret, id, "test.other"), sealed);
  }

  private static void assertRefused(ObjectCipher cipher, List<byte[]> sealed) {
    assertThatExceptionOfType(BrokenSeal.class)
        .isThrownBy(() -> open(cipher, sealed).readAllBytes());
  }

  private static InputStream open(ObjectCipher cipher, List<byte[]> sealed) {
    return new OpenedStream(
        cipher,
        from -> sealed.subList(Math.min(from, sealed.size()), Math.min(from + 2, sealed.size())));
  }

  private List<byte[]> sealed(byte[] content) {
    List<byte[]> sealed = new ArrayList<>();
    int chunks = Math.max(1, (content.length + CHUNK - 1) / CHUNK);
    for (int number = 0; number < chunks; number++) {
      int end = Math.min(content.length, (number + 1) * CHUNK);
      byte[] plain = java.util.Arrays.copyOfRange(content, number * CHUNK, end);
      sealed.add(cipher.seal(number, number == chunks - 1, plain));
    }
    return sealed;
  }

  private byte[] content(int size) {
    byte[] content = new byte[size];
    random.nextBytes(content);
    return content;
  }
}
