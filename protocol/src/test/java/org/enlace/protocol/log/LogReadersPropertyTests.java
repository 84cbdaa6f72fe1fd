package org.enlace.protocol.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.enlace.protocol.Refusal;

/// Whatever is read from outside is read or refused: nothing else is thrown, nothing hangs.
class LogReadersPropertyTests {
  private static final SomeLog LOG = SomeLog.of(9);
  private static final NoteSigner SIGNER =
      NoteSigner.of("enlace.example/log", KeyType.ED25519, new byte[32]);
  private static final SignedCheckpoint HEAD =
      SignedCheckpoint.sign(
          new Checkpoint("enlace.example/log", 9, LOG.root(9)), Instant.EPOCH, List.of(SIGNER));
  private static final List<Consumer<byte[]>> READERS =
      List.of(
          bytes -> SignedCheckpoint.parse(bytes).verifiedBy(List.of(SIGNER.verifier())),
          bytes -> LogProof.parse(bytes).leadsFrom(LOG.leaf(0)),
          bytes -> WitnessRequest.parse(bytes).consistency().leadsFrom(LOG.root(2), LOG.root(9)),
          WitnessRequest::parseAnswer,
          bytes -> Policy.parse(bytes).judge(HEAD),
          bytes -> EntryBundle.read(bytes, 3),
          bytes -> VerifierKey.parse(new String(bytes, UTF_8)),
          bytes -> Tile.parse(0, new String(bytes, UTF_8)));
  private static final List<byte[]> SAMPLES =
      List.of(
          HEAD.bytes(),
          new LogProof(LOG.tree(9).inclusion(3), HEAD).bytes(),
          new WitnessRequest(2, LOG.tree(9).consistency(2).path(), HEAD).bytes(),
          HEAD.note().signatures().getFirst().line().getBytes(UTF_8),
          ("log " + SIGNER.verifier().text() + "\nquorum none\n").getBytes(UTF_8),
          EntryBundle.write(List.of(new byte[3], new byte[0], new byte[9])),
          SIGNER.verifier().text().getBytes(UTF_8),
          "x001/234.p/56".getBytes(UTF_8));

  private static void readOrRefuse(byte[] bytes) {
    for (Consumer<byte[]> reader : READERS) {
      try {
        reader.accept(bytes);
      } catch (Refusal refused) {
        refused.reason();
      }
    }
  }

  @Property
  void anyBytes(@ForAll @Size(max = 400) byte[] bytes) {
    readOrRefuse(bytes);
  }

  @Property
  void bytesChangedHereAndThere(
      @ForAll @IntRange(max = 7) int sample,
      @ForAll @Size(min = 1, max = 6) List<@IntRange(max = 100_000) Integer> places,
      @ForAll byte value) {
    byte[] bytes = SAMPLES.get(sample).clone();
    for (int place : places) {
      bytes[place % bytes.length] = place % 2 == 0 ? value : (byte) "\n +/=0—".charAt(place % 6);
    }
    readOrRefuse(bytes);
  }

  @Property
  void bytesCutAndDoubled(
      @ForAll @IntRange(max = 7) int sample, @ForAll @IntRange(max = 9_999) int at) {
    byte[] bytes = SAMPLES.get(sample);
    int place = at % bytes.length;
    readOrRefuse(Arrays.copyOf(bytes, place));
    byte[] doubled = Arrays.copyOf(bytes, bytes.length + place);
    System.arraycopy(bytes, 0, doubled, bytes.length, place);
    readOrRefuse(doubled);
  }
}
