package org.enlace.delivery.webpush;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PushEncryptionTests {
  private static final String BROWSER =
      "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";
  private static final String SHARED = "BTBZMqHH6r4Tts7J_aSIgg";
  private static final String ENDPOINT = "https://push.example.net/push/JzLQ3raZJfFBR0aqvOMsLrt54w";
  private static final SecureRandom RANDOM = new SecureRandom();

  @Test
  void isThatOfTheStandard() {
    byte[] words = "When I grow up, I want to be a watermelon".getBytes(StandardCharsets.US_ASCII);
    byte[] record = Arrays.copyOf(words, words.length + 1);
    record[words.length] = 2;
    KeyPair own =
        new KeyPair(
            P256.publicKey(
                    bytes(
                        "BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6Tlz"
                            + "AC8wEqKK6PBru3jl7A8"))
                .orElseThrow(),
            P256.privateKey(bytes("yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw")));

    byte[] sent = PushEncryption.encrypt(record, browser(), own, bytes("DGv6ra1nlYgDCS1FRnbzlw"));

    assertThat(Subscription.text(sent))
        .isEqualTo(
            "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27ml"
                + "mlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPT"
                + "pK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN");
  }

  @Test
  void hidesHowLongTheWordsAre() {
    byte[] brief = PushEncryption.encrypt(new byte[] {1}, browser(), RANDOM);
    byte[] full = PushEncryption.encrypt(new byte[1_023], browser(), RANDOM);
    assertThat(brief).hasSameSizeAs(full).hasSizeLessThan(4_096);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PushEncryption.encrypt(new byte[1_024], browser(), RANDOM));
  }

  @Test
  void showsWhoPushes() throws Exception {
    KeyPair own = P256.pair(RANDOM);
    Instant now = Instant.ofEpochSecond(1_700_000_000);
    String header =
        Vapid.authorization(own, URI.create("https://push.example:8443/x"), "mailto:a@b.c", now);

    assertThat(header).matches("vapid t=[\\w-]+\\.[\\w-]+\\.[\\w-]+, k=[\\w-]{87}");
    String[] parts = header.substring(8, header.indexOf(',')).split("\\.");
    assertThat(new String(bytes(parts[0]), StandardCharsets.UTF_8)).contains("\"ES256\"");
    assertThat(new String(bytes(parts[1]), StandardCharsets.UTF_8))
        .isEqualTo(
            "{\"aud\":\"https://push.example:8443\",\"exp\":1700043200,\"sub\":\"mailto:a@b.c\"}");
    Signature check = Signature.getInstance("SHA256withECDSAinP1363Format");
    check.initVerify(
        P256.publicKey(bytes(header.substring(header.indexOf("k=") + 2))).orElseThrow());
    check.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
    assertThat(check.verify(bytes(parts[2]))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "http://push.example/x, 1, 1",
    "https://u@push.example/x, 1, 1",
    "https://push.example/#x, 1, 1",
    "'https://push.example/ x', 1, 1",
    "javascript:alert(1), 1, 1",
    "https://push.example/x, 0, 1",
    "https://push.example/x, 1, 0"
  })
  void refusesASubscriptionOfWhichAPartIsWrong(String endpoint, int key, int secret) {
    assertThat(
            Subscription.read(
                endpoint, key == 1 ? BROWSER : "AAAA", secret == 1 ? SHARED : "AAAA", false))
        .isEmpty();
  }

  @Test
  void refusesAPointBesideTheCurve() {
    byte[] point = P256.point((ECPublicKey) P256.pair(RANDOM).getPublic());
    point[64] ^= 1;
    assertThat(P256.publicKey(point)).isEmpty();
    byte[] zero = new byte[65];
    zero[0] = 4;
    assertThat(P256.publicKey(zero)).isEmpty();
  }

  @Test
  void keepsASubscriptionAsItWas() {
    Subscription again = Subscription.of(browser().write());
    assertThat(again.endpoint()).isEqualTo(browser().endpoint());
    assertThat(P256.point(again.key())).isEqualTo(bytes(BROWSER));
    assertThat(again.secret().reveal()).isEqualTo(bytes(SHARED));
    assertThat(again.toString()).doesNotContain("push.example");
  }

  @Property
  void takesWhateverAPagePosts(@ForAll String endpoint, @ForAll String key, @ForAll String secret) {
    assertThat(Subscription.read(endpoint, key, secret, false)).isEmpty();
  }

  @Property(tries = 200)
  void takesWhateverBytesAreSaidToBeAPoint(@ForAll byte[] point) {
    assertThat(P256.publicKey(point)).isEmpty();
  }

  static Subscription browser() {
    return Subscription.read(ENDPOINT, BROWSER, SHARED, false).orElseThrow();
  }

  private static byte[] bytes(String base64) {
    return Base64.getUrlDecoder().decode(base64);
  }
}
