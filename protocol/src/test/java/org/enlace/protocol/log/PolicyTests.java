package org.enlace.protocol.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.enlace.protocol.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyTests {
  private static final NoteSigner LOG = signer("enlace.example/log", KeyType.ED25519, 1);
  private static final NoteSigner X1 = signer("x1.example", KeyType.COSIGNATURE_ED25519, 2);
  private static final NoteSigner X2 = signer("x2.example", KeyType.COSIGNATURE_ML_DSA_44, 3);
  private static final NoteSigner Y1 = signer("y1.example", KeyType.COSIGNATURE_ED25519, 4);

  private static final String TWO_GROUPS =
      """
      # a comment
      log LOG https://enlace.example/log
      \twitness X1 KEY-X1
      witness  X2\tKEY-X2 https://x2.example

      witness Y1 KEY-Y1
      group X any X1 X2
      group both 2 X Y1
      quorum both
      """;

  private static NoteSigner signer(String name, KeyType type, int seed) {
    byte[] bytes = new byte[32];
    Arrays.fill(bytes, (byte) seed);
    return NoteSigner.of(name, type, bytes);
  }

  private static Policy policy(String text) {
    return Policy.parse(
        text.replace("LOG", LOG.verifier().text())
            .replace("KEY-X1", X1.verifier().text())
            .replace("KEY-X2", X2.verifier().text())
            .replace("KEY-Y1", Y1.verifier().text())
            .getBytes(UTF_8));
  }

  private static SignedCheckpoint signedBy(NoteSigner... signers) {
    var head = new Checkpoint("enlace.example/log", 0, TreeHash.EMPTY);
    return SignedCheckpoint.sign(head, Instant.EPOCH, List.of(signers));
  }

  @Test
  void asksForTheLogAndForTheQuorum() {
    Policy policy = policy(TWO_GROUPS);
    assertThat(policy.judge(signedBy(LOG, X1, Y1)).isValid()).isTrue();
    assertThat(policy.judge(signedBy(LOG, X2, Y1)).isValid()).isTrue();
    assertThat(policy.judge(signedBy(LOG, X1, X2)).isValid()).isFalse();
    assertThat(policy.judge(signedBy(LOG, Y1)).isValid()).isFalse();
    assertThat(policy.judge(signedBy(X1, Y1)).isValid()).isFalse();
    assertThat(policy.judge(signedBy(LOG, X2, Y1)).witnesses()).containsExactly("X2", "Y1");
    assertThat(policy.logs().getFirst().url()).isEqualTo("https://enlace.example/log");
    assertThat(policy.witnesses().get(1).url()).isEqualTo("https://x2.example");
  }

  @Test
  void takesNoKeyOfALogForAnotherOrigin() {
    var other = new Checkpoint("other.example/log", 0, TreeHash.EMPTY);
    var signed = SignedCheckpoint.sign(other, Instant.EPOCH, List.of(LOG));
    assertThat(policy("log LOG\nquorum none\n").judge(signed).isValid()).isFalse();
  }

  @Test
  void refusesAWrongSignatureOfAKnownWitness() {
    NoteSignature wrong =
        X1.sign(new Checkpoint("enlace.example/log", 1, TreeHash.EMPTY).text(), Instant.EPOCH);
    SignedCheckpoint signed = signedBy(LOG).with(List.of(wrong));
    assertThatThrownBy(() -> policy(TWO_GROUPS).judge(signed)).isInstanceOf(Refusal.class);
    assertThat(policy("log LOG\nquorum none\n").judge(signed).isValid()).isTrue();
  }

  @Test
  void needsNobodyWhereTheQuorumIsNone() {
    assertThat(policy("log LOG\nquorum none\n").judge(signedBy(LOG)).isValid()).isTrue();
    assertThat(Policy.of(List.of(LOG.verifier())).judge(signedBy(LOG)).isValid()).isTrue();
    assertThat(policy("witness w KEY-X1\nquorum w\n").judge(signedBy(LOG, X1)).isQuorum()).isTrue();
  }

  @Test
  void takesNamesAsOctets() {
    Policy policy =
        policy("witness ñandú KEY-X1\ngroup Kelvin\u212a all ñandú\nquorum Kelvin\u212a\n");
    assertThat(policy.judge(signedBy(X1)).isQuorum()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "log LOG\n",
        "log LOG\nquorum none",
        "quorum none\nquorum none\n",
        "quorum absent\n",
        "log LOG\nlog LOG\nquorum none\n",
        "log KEY-X1\nquorum none\n",
        "log LOG a b\nquorum none\n",
        "witness w LOG\nquorum w\n",
        "witness none KEY-X1\nquorum none\n",
        "witness w KEY-X1\nwitness w KEY-Y1\nquorum w\n",
        "witness w KEY-X1\nwitness v KEY-X1\nquorum w\n",
        "witness w KEY-X1\ngroup g 2 w\nquorum g\n",
        "witness w KEY-X1\ngroup g 0 w\nquorum g\n",
        "witness w KEY-X1\ngroup g 1 w w\nquorum g\n",
        "witness w KEY-X1\ngroup g any w\ngroup h any w\nquorum g\n",
        "witness w KEY-X1\ngroup g any g\nquorum g\n",
        "witness w KEY-X1\ngroup g any none\nquorum g\n",
        "witness w KEY-X1\ngroup g any\nquorum g\n",
        "witness w KEY-X1\ngroup w any w\nquorum w\n",
        "policy\nquorum none\n",
        "quorum none\r\n"
      })
  void refusesWhatIsNoPolicy(String text) {
    assertThatThrownBy(() -> policy(text)).isInstanceOf(Refusal.class);
  }

  @Test
  void supportsManyWitnessesAndGroups() {
    List<String> lines = new ArrayList<>();
    List<NoteSigner> signers = new ArrayList<>(List.of(LOG));
    for (int each = 0; each < 32; each++) {
      NoteSigner signer = signer("w" + each, KeyType.COSIGNATURE_ED25519, 10 + each);
      signers.add(signer);
      lines.add("witness w" + each + " " + signer.verifier().text());
      lines.add("group g" + each + " any w" + each);
    }
    lines.add(
        "group most 17 "
            + String.join(
                " ",
                lines.stream()
                    .filter(line -> line.startsWith("group"))
                    .map(line -> line.split(" ")[1])
                    .toList()));
    Policy policy = policy("log LOG\n" + String.join("\n", lines) + "\nquorum most\n");
    assertThat(policy.judge(signedBy(signers.subList(0, 18).toArray(NoteSigner[]::new))).isValid())
        .isTrue();
    assertThat(policy.judge(signedBy(signers.subList(0, 17).toArray(NoteSigner[]::new))).isValid())
        .isFalse();
  }
}
