package org.enlace.delivery.webpush;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.ECPublicKeySpec;
import java.util.Optional;

/// Keys on the curve P-256, public ones as uncompressed points of 65 bytes.
final class P256 {
  private static final int FIELD = 32;
  private static final int POINT = 65;
  private static final ECParameterSpec CURVE = curve();

  private P256() {}

  static KeyPair pair(SecureRandom random) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"), random);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException absent) {
      throw new IllegalStateException("every Java platform has P-256", absent);
    }
  }

  /// The key of a point; empty where the bytes are none on the curve.
  static Optional<ECPublicKey> publicKey(byte[] point) {
    if (point.length != POINT || point[0] != 4) {
      return Optional.empty();
    }
    BigInteger x = new BigInteger(1, point, 1, FIELD);
    BigInteger y = new BigInteger(1, point, 1 + FIELD, FIELD);
    if (!isOnCurve(x, y)) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          (ECPublicKey)
              KeyFactory.getInstance("EC")
                  .generatePublic(new ECPublicKeySpec(new ECPoint(x, y), CURVE)));
    } catch (GeneralSecurityException malformed) {
      return Optional.empty();
    }
  }

  /// An agreement with a point beside the curve would tell our private key bit by bit.
  private static boolean isOnCurve(BigInteger x, BigInteger y) {
    BigInteger p = ((ECFieldFp) CURVE.getCurve().getField()).getP();
    BigInteger right =
        x.modPow(BigInteger.valueOf(3), p)
            .add(CURVE.getCurve().getA().multiply(x))
            .add(CURVE.getCurve().getB())
            .mod(p);
    return x.compareTo(p) < 0 && y.compareTo(p) < 0 && y.multiply(y).mod(p).equals(right);
  }

  static byte[] point(ECPublicKey key) {
    byte[] point = new byte[POINT];
    point[0] = 4;
    write(key.getW().getAffineX(), point, 1);
    write(key.getW().getAffineY(), point, 1 + FIELD);
    return point;
  }

  static byte[] scalar(ECPrivateKey key) {
    byte[] scalar = new byte[FIELD];
    write(key.getS(), scalar, 0);
    return scalar;
  }

  static ECPrivateKey privateKey(byte[] scalar) {
    try {
      return (ECPrivateKey)
          KeyFactory.getInstance("EC")
              .generatePrivate(new ECPrivateKeySpec(new BigInteger(1, scalar), CURVE));
    } catch (GeneralSecurityException malformed) {
      throw new IllegalStateException("a kept key is on P-256", malformed);
    }
  }

  private static void write(BigInteger number, byte[] into, int at) {
    byte[] bytes = number.toByteArray();
    int length = Math.min(bytes.length, FIELD);
    System.arraycopy(bytes, bytes.length - length, into, at + FIELD - length, length);
  }

  private static ECParameterSpec curve() {
    try {
      AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
      parameters.init(new ECGenParameterSpec("secp256r1"));
      return parameters.getParameterSpec(ECParameterSpec.class);
    } catch (GeneralSecurityException absent) {
      throw new IllegalStateException("every Java platform has P-256", absent);
    }
  }
}
