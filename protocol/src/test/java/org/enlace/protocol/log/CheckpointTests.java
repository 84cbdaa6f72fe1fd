package org.enlace.protocol.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.enlace.protocol.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointTests {
  private static final Instant AT = Instant.parse("2026-11-22T03:14:15Z");
  private static final Checkpoint HEAD =
      new Checkpoint("enlace.example/log", 7, SomeLog.of(7).root(7));

  private static NoteSigner signer(String name, KeyType type) {
    byte[] seed = new byte[32];
    Arrays.fill(seed, (byte) (type.ordinal() + 1));
    return NoteSigner.of(name, type, seed);
  }

  /// The example of C2SP tlog-checkpoint.
  @Test
  void readsThePublishedExample() {
    String text =
        """
        example.com/behind-the-sofa
        20852163
        CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

        — example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
        — witness.example.com/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==
        """;
    SignedCheckpoint read = SignedCheckpoint.parse(text.getBytes(UTF_8));
    assertThat(read.checkpoint().origin()).isEqualTo("example.com/behind-the-sofa");
    assertThat(read.checkpoint().size()).isEqualTo(20_852_163);
    assertThat(new String(read.bytes(), UTF_8)).isEqualTo(text);
    assertThat(VerifierKey.timeOf(read.note().signatures().getLast()))
        .isEqualTo(Instant.ofEpochSecond(1_679_315_147));
  }

  @ParameterizedTest
  @EnumSource(KeyType.class)
  void isSignedAndVerifiedByEveryTypeOfKey(KeyType type) {
    NoteSigner signer = signer("enlace.example/log", type);
    SignedCheckpoint signed = SignedCheckpoint.sign(HEAD, AT, List.of(signer));
    SignedCheckpoint read = SignedCheckpoint.parse(signed.bytes());
    VerifierKey key = VerifierKey.parse(signer.verifier().text());
    assertThat(read.verifiedBy(List.of(key))).containsExactly(key);
    assertThat(read.cosignedAt(key).isPresent()).isEqualTo(type.isCosignature());
    read.cosignedAt(key).ifPresent(at -> assertThat(at).isEqualTo(AT));
    var grown = new Checkpoint(HEAD.origin(), 8, HEAD.root());
    var moved = new SignedCheckpoint(grown, new SignedNote(grown.text(), read.note().signatures()));
    assertThatThrownBy(() -> moved.verifiedBy(List.of(key))).isInstanceOf(Refusal.class);
  }

  @ParameterizedTest
  @EnumSource(names = {"COSIGNATURE_ED25519", "COSIGNATURE_ML_DSA_44"})
  void coversTheTimeOfACosignature(KeyType type) {
    NoteSigner signer = signer("w.example", type);
    NoteSignature signature = signer.sign(HEAD.text(), AT);
    byte[] later = signature.bytes();
    later[7]++;
    var note =
        new SignedNote(
            HEAD.text(), List.of(NoteSignature.of("w.example", signature.keyId(), later)));
    assertThatThrownBy(() -> note.verifiedBy(List.of(signer.verifier())))
        .isInstanceOf(Refusal.class);
  }

  /// The structure `cosigned_message` of C2SP tlog-cosignature, written field by field.
  @Test
  void theQuantumSafeCosignatureSignsTheStructureOfTheSpecification() throws Exception {
    NoteSigner signer = signer("w.example", KeyType.COSIGNATURE_ML_DSA_44);
    byte[] bytes = signer.sign(HEAD.text(), AT).bytes();
    assertThat(bytes).hasSize(8 + 2_420);
    byte[] key = Base64.getDecoder().decode(signer.verifier().text().split("\\+", 3)[2]);
    assertThat(key).hasSize(1 + 1_312).startsWith(6);
    assertThat(
            verifies(
                "ML-DSA-44",
                "30820532300b06096086480165030403110382052100"
                    + HexFormat.of().formatHex(key, 1, key.length),
                structure("w.example"),
                Arrays.copyOfRange(bytes, 8, bytes.length)))
        .isTrue();
  }

  private static byte[] structure(String cosigner) throws IOException {
    var bytes = new ByteArrayOutputStream();
    var out = new DataOutputStream(bytes);
    out.write("subtree/v1\n\0".getBytes(UTF_8));
    out.writeByte(cosigner.length());
    out.writeBytes(cosigner);
    out.writeLong(AT.getEpochSecond());
    out.writeByte(HEAD.origin().length());
    out.writeBytes(HEAD.origin());
    out.writeLong(0);
    out.writeLong(7);
    out.write(HEAD.root().bytes());
    return bytes.toByteArray();
  }

  @Test
  void theOtherCosignatureSignsTheTimeAndTheText() throws Exception {
    NoteSigner signer = signer("w.example", KeyType.COSIGNATURE_ED25519);
    byte[] bytes = signer.sign(HEAD.text(), AT).bytes();
    byte[] key = Base64.getDecoder().decode(signer.verifier().text().split("\\+", 3)[2]);
    assertThat(
            verifies(
                "Ed25519",
                "302a300506032b6570032100" + HexFormat.of().formatHex(key, 1, key.length),
                ("cosignature/v1\ntime 1795317255\n" + HEAD.text()).getBytes(UTF_8),
                Arrays.copyOfRange(bytes, 8, bytes.length)))
        .isTrue();
  }

  private static boolean verifies(String algorithm, String key, byte[] message, byte[] signature)
      throws GeneralSecurityException {
    Signature verifying = Signature.getInstance(algorithm);
    verifying.initVerify(
        KeyFactory.getInstance(algorithm)
            .generatePublic(new X509EncodedKeySpec(HexFormat.of().parseHex(key))));
    verifying.update(message);
    return verifying.verify(signature);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "origin\n7\n",
        "origin\n07\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
        "origin\n+7\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
        "origin\n-7\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
        "origin\n9223372036854775808\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
        "\n7\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
        "origin\n7\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2J=\n",
        "origin\n7\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jx\n",
        "origin\n7\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\nmore\n"
      })
  void refusesWhatIsNoCheckpoint(String text) {
    assertThatThrownBy(() -> Checkpoint.parse(text)).isInstanceOf(Refusal.class);
  }

  @Test
  void keepsFurtherLines() {
    String text = HEAD.text() + "more\n";
    assertThat(Checkpoint.parse(text).extensions()).containsExactly("more");
    assertThat(Checkpoint.parse(text).text()).isEqualTo(text);
  }
}
