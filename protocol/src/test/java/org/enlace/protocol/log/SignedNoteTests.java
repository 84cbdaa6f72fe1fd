package org.enlace.protocol.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.enlace.protocol.Refusal;
import org.enlace.protocol.Refusal.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedNoteTests {
  /// The example of C2SP signed-note.
  private static final String KEY =
      "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";

  private static final String NOTE =
      """
      This is an example message.

      — example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=
      """;

  /// The example of Go's golang.org/x/mod/sumdb/note.
  private static final String GO_KEY =
      "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

  private static final String GO_NOTE =
      """
      If you think cryptography is the answer to your problem,
      then you don't know what your problem is.

      — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
      """;

  private static final Instant AT = Instant.parse("2026-11-22T03:14:15Z");
  private static final NoteSigner SIGNER =
      NoteSigner.of("a.example/log", KeyType.ED25519, new byte[32]);

  private static SignedNote read(String note) {
    return SignedNote.parse(note.getBytes(UTF_8));
  }

  @Test
  void verifiesThePublishedNotes() {
    assertThat(read(NOTE).verifiedBy(List.of(VerifierKey.parse(KEY))))
        .containsExactly(VerifierKey.parse(KEY));
    assertThat(read(GO_NOTE).verifiedBy(List.of(VerifierKey.parse(GO_KEY))))
        .containsExactly(VerifierKey.parse(GO_KEY));
    assertThat(read(NOTE).print()).isEqualTo(NOTE);
  }

  @Test
  void refusesAChangedTextAndAChangedSignature() {
    List<VerifierKey> keys = List.of(VerifierKey.parse(KEY));
    for (String changed :
        List.of(NOTE.replace("example message", "exemple message"), NOTE.replace("8srV", "9srV"))) {
      assertThatThrownBy(() -> read(changed).verifiedBy(keys))
          .isInstanceOfSatisfying(
              Refusal.class,
              refusal -> assertThat(refusal.reason()).isEqualTo(Reason.WRONG_SIGNATURE));
    }
  }

  @Test
  void passesOverSignaturesOfUnknownKeys() {
    assertThat(read(NOTE).verifiedBy(List.of(SIGNER.verifier()))).isEmpty();
    var both = read(NOTE).with(List.of(SIGNER.sign("This is an example message.\n", AT)));
    assertThat(both.verifiedBy(List.of(SIGNER.verifier()))).containsExactly(SIGNER.verifier());
    assertThat(both.verifiedBy(List.of(VerifierKey.parse(KEY), SIGNER.verifier()))).hasSize(2);
    assertThat(both.with(both.signatures())).isEqualTo(both);
  }

  /// The first test vector of RFC 8032 §7.1.
  @Test
  void makesTheKeyThatTheSeedStandsFor() {
    byte[] seed =
        HexFormat.of().parseHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
    byte[] key =
        HexFormat.of().parseHex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
    assertThat(NoteSigner.of("a.example/log", KeyType.ED25519, seed).verifier())
        .isEqualTo(VerifierKey.of("a.example/log", KeyType.ED25519, key));
    assertThat(VerifierKey.parse(SIGNER.verifier().text())).isEqualTo(SIGNER.verifier());
    assertThat(NoteSigner.of("a.example/log", KeyType.ED25519, new byte[32]).verifier())
        .isEqualTo(SIGNER.verifier());
    assertThatThrownBy(() -> NoteSigner.of("a", KeyType.ED25519, new byte[31]))
        .isInstanceOf(Refusal.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no signature\n",
        "text\n\n",
        "\n\n— a AAAAAAA=",
        "text\n\n- a.example AAAAAAA=\n",
        "text\n\n— a.example AAAAAA==\n",
        "text\n\n— a.example AAAAAAA\n",
        "text\n\n— a.example AAAAAAB=\n",
        "text\n\n—  AAAAAAA=\n",
        "text\n\n— a+b AAAAAAA=\n",
        "text\n\n— a\u00a0b AAAAAAA=\n",
        "text\n\n— a AAAAAAA= \n",
        "text\r\n\n— a AAAAAAA=\n",
        "text\t\n\n— a AAAAAAA=\n",
        "text\n\n— a AAAAAAA=",
        "text\n\n— a AAAAAAA=\nmore\n"
      })
  void refusesWhatIsNoNote(String text) {
    assertThatThrownBy(() -> read(text)).isInstanceOf(Refusal.class);
  }

  @Test
  void refusesMoreThanItsBounds() {
    String line = "— a AAAAAAA=\n";
    assertThat(read("text\n\n" + line.repeat(64)).signatures()).hasSize(64);
    assertThatThrownBy(() -> read("text\n\n" + line.repeat(65))).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> read("x".repeat(262_144) + "\n\n" + line)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> SignedNote.parse(new byte[] {(byte) 0xc3, '\n', '\n'}))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void keepsEmptyLinesOfTheText() {
    SignedNote note = read("one\n\ntwo\n\n— a AAAAAAA=\n");
    assertThat(note.text()).isEqualTo("one\n\ntwo\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "example.com/foo",
        "example.com/foo+530d903a",
        "example.com/foo+530d903b+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
        "example.com/foo+530D903A+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
        "example.com/bar+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
        "example.com/foo+530d903a+AukyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
        "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U0=",
        "+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k"
      })
  void refusesWhatIsNoKey(String text) {
    assertThatThrownBy(() -> VerifierKey.parse(text)).isInstanceOf(Refusal.class);
  }
}
