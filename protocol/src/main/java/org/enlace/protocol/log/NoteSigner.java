package org.enlace.protocol.log;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.SecureRandomSpi;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.time.Instant;
import java.util.Arrays;
import org.enlace.protocol.Refusal;
import org.enlace.protocol.Refusal.Reason;

/// A key that signs notes, made from a seed of 32 bytes: whoever keeps the seed keeps the key.
public final class NoteSigner {
  /// The number of bytes of a seed.
  public static final int SEED_LENGTH = 32;

  private final VerifierKey verifier;
  private final KeyPair pair;

  private NoteSigner(VerifierKey verifier, KeyPair pair) {
    this.verifier = verifier;
    this.pair = pair;
  }

  /// The key of a seed.
  ///
  /// @param name the name that the signatures carry; of a log its origin
  /// @param seed 32 bytes of a cryptographic random source (RFC 8032 §5.1.5; FIPS 204 §6.1, ξ)
  public static NoteSigner of(String name, KeyType type, byte[] seed) {
    if (seed.length != SEED_LENGTH) {
      throw new Refusal(Reason.VALUE_OUTSIDE_RULE, "a seed must be 32 bytes");
    }
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(type.algorithm());
      generator.initialize(new NamedParameterSpec(type.algorithm()), new Seeded(seed));
      KeyPair pair = generator.generateKeyPair();
      byte[] encoded = pair.getPublic().getEncoded();
      byte[] bare = Arrays.copyOfRange(encoded, type.encodingPrefix().length, encoded.length);
      return new NoteSigner(VerifierKey.of(name, type, bare), pair);
    } catch (GeneralSecurityException absent) {
      throw new IllegalStateException("this Java platform lacks " + type.algorithm(), absent);
    }
  }

  /// The key by which others verify.
  public VerifierKey verifier() {
    return verifier;
  }

  /// Signs the text of a note, which of a key that cosigns must be a checkpoint.
  ///
  /// @param at told by a cosignature, to the second
  public NoteSignature sign(String text, Instant at) {
    KeyType type = verifier.type();
    long time = at.getEpochSecond();
    byte[] signature =
        type.isCosignature()
            ? timed(time, sign(CosignedMessage.of(verifier.name(), type, time, text)))
            : sign(NoteText.utf8(text));
    return NoteSignature.of(verifier.name(), verifier.id(), signature);
  }

  private static byte[] timed(long time, byte[] signature) {
    return ByteBuffer.allocate(8 + signature.length).putLong(time).put(signature).array();
  }

  private byte[] sign(byte[] message) {
    try {
      Signature signing = Signature.getInstance(verifier.type().algorithm());
      signing.initSign(pair.getPrivate());
      signing.update(message);
      return signing.sign();
    } catch (GeneralSecurityException failed) {
      throw new IllegalStateException("the key does not sign", failed);
    }
  }

  /// Gives the seed to the maker of the key, which asks for it once.
  private static final class Seeded extends SecureRandom {
    private static final long serialVersionUID = 1;

    Seeded(byte[] seed) {
      super(new Seed(seed), null);
    }
  }

  private static final class Seed extends SecureRandomSpi {
    private static final long serialVersionUID = 1;

    private final byte[] seed;

    Seed(byte[] seed) {
      this.seed = seed.clone();
    }

    @Override
    protected void engineNextBytes(byte[] bytes) {
      if (bytes.length != seed.length) {
        throw new IllegalStateException("the maker of the key asks for another seed");
      }
      System.arraycopy(seed, 0, bytes, 0, seed.length);
    }

    @Override
    protected void engineSetSeed(byte[] more) {
      throw new UnsupportedOperationException("the seed is fixed");
    }

    @Override
    protected byte[] engineGenerateSeed(int length) {
      throw new UnsupportedOperationException("the seed is fixed");
    }
  }
}
