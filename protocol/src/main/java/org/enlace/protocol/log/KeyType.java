package org.enlace.protocol.log;

import java.util.HexFormat;

/// The types of signatures that this software makes and verifies (C2SP signed-note).
public enum KeyType {
  /// Ed25519 over the text of the note.
  ED25519(0x01, "Ed25519", "302a300506032b6570032100", 32, 64),
  /// Ed25519 over a time and the text of a checkpoint: a cosignature.
  COSIGNATURE_ED25519(0x04, "Ed25519", "302a300506032b6570032100", 32, 64),
  /// ML-DSA-44 over a time and the head of a tree: a cosignature that quantum computers cannot
  /// forge.
  COSIGNATURE_ML_DSA_44(
      0x06, "ML-DSA-44", "30820532300b0609608648016503040311" + "0382052100", 1_312, 2_420);

  private final int identifier;
  private final String algorithm;
  private final String encodingPrefix;
  private final int keyLength;
  private final int signatureLength;

  KeyType(
      int identifier, String algorithm, String encodingPrefix, int keyLength, int signatureLength) {
    this.identifier = identifier;
    this.algorithm = algorithm;
    this.encodingPrefix = encodingPrefix;
    this.keyLength = keyLength;
    this.signatureLength = signatureLength;
  }

  byte identifier() {
    return (byte) identifier;
  }

  /// The JDK's name of the algorithm.
  String algorithm() {
    return algorithm;
  }

  /// What stands before the bare public key in an X.509 SubjectPublicKeyInfo.
  byte[] encodingPrefix() {
    return HexFormat.of().parseHex(encodingPrefix);
  }

  int keyLength() {
    return keyLength;
  }

  /// The length of the bare signature, without a time.
  int signatureLength() {
    return signatureLength;
  }

  /// Whether a signature of this type is a cosignature: it tells when, and signs a checkpoint only.
  public boolean isCosignature() {
    return this != ED25519;
  }
}
