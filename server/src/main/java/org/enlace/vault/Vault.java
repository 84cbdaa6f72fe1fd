package org.enlace.vault;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.enlace.kernel.Actor;
import org.enlace.kernel.ActorScope;
import org.enlace.kernel.Ids;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// The door of the vault: objects that are stored as streams, and small values that are sealed for
/// a row of the caller's own.
///
/// Every act on an object runs in the caller's transaction, or one of its own. An object that the
/// actor may not open is as absent as one that does not exist.
@Component
public class Vault {
  private final VaultStore store;
  private final SiteSeal seal;
  private final ObjectSeal objects;
  private final Ids ids;
  private final InstantSource clock;
  private final TransactionTemplate reading;

  Vault(
      VaultStore store,
      SiteSeal seal,
      ObjectSeal objects,
      Ids ids,
      InstantSource clock,
      PlatformTransactionManager transactions) {
    this.store = store;
    this.seal = seal;
    this.objects = objects;
    this.ids = ids;
    this.clock = clock;
    this.reading = new TransactionTemplate(transactions);
    reading.setReadOnly(true);
  }

  /// Seals and stores a stream of at most `largest` bytes, piece by piece.
  ///
  /// The actor must be among those who may open it, or the database refuses. Where the stream
  /// fails, nothing may be committed: the failure is thrown on.
  @Transactional
  public Storing store(Sealing sealing, InputStream content, long largest) {
    VaultId id = new VaultId(ids.next());
    byte[] secret = objects.draw();
    try {
      byte[] first = content.readNBytes(ObjectCipher.CHUNK);
      store.insert(
          new VaultStore.Row(id, sealing, objects.wrap(id, sealing, secret)),
          first.length,
          clock.instant());
      SealedTally sealed = new SealedTally();
      ObjectCipher cipher = new ObjectCipher(secret, id, sealing.purpose());
      long size = storeChunks(cipher, id, first, content, largest, sealed);
      if (size > largest) {
        store.delete(id);
        return new Storing.TooLarge(largest);
      }
      if (size > first.length) {
        store.size(id, size);
      }
      return new Storing.Stored(id, size, sealed.size(), sealed.hash());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /// Seals and stores bytes that are in memory already.
  @Transactional
  public VaultId store(Sealing sealing, byte[] content) {
    return switch (store(sealing, new ByteArrayInputStream(content), content.length)) {
      case Storing.Stored stored -> stored.id();
      case Storing.TooLarge _ -> throw new IllegalStateException("as large as it is");
    };
  }

  /// Stores the first piece and the rest until the stream ends or exceeds the bound, and tells the
  /// bytes that were read.
  private long storeChunks(
      ObjectCipher cipher,
      VaultId id,
      byte[] first,
      InputStream content,
      long largest,
      SealedTally tally)
      throws IOException {
    byte[] plain = first;
    long size = plain.length;
    int number = 0;
    while (size <= largest) {
      byte[] next =
          plain.length < ObjectCipher.CHUNK ? new byte[0] : content.readNBytes(ObjectCipher.CHUNK);
      byte[] sealed = cipher.seal(number, next.length == 0, plain);
      tally.add(sealed);
      store.insertChunk(id, number, sealed);
      if (next.length == 0) {
        return size;
      }
      plain = next;
      size += next.length;
      number++;
    }
    return size;
  }

  /// Opens an object, if the actor may. The stream reads on demand, as that actor, within the
  /// caller's transaction or, where that has ended, in short ones of its own.
  ///
  /// @throws BrokenSeal here or while reading, if the object was tampered with
  @Transactional(readOnly = true)
  public Optional<InputStream> open(VaultId id) {
    Actor actor = ActorScope.required();
    return store
        .find(id)
        .map(row ->
            new OpenedStream(
                new ObjectCipher(objects.unwrap(row), id, row.sealing().purpose()),
                from -> ActorScope.as(actor, () -> reading.execute(_ -> store.chunks(id, from)))));
  }

  /// Changes who may open an object, if the actor may open it and still can afterwards; tells
  /// whether there is one. Purpose and marking stay.
  @Transactional
  public boolean changeReaders(VaultId id, UnaryOperator<Sealing> change) {
    Optional<VaultStore.Row> found = store.findForUpdate(id);
    found.ifPresent(row -> {
      Sealing sealing = change.apply(row.sealing());
      if (sealing.marking() != row.sealing().marking()
          || !sealing.purpose().equals(row.sealing().purpose())) {
        throw new IllegalArgumentException("purpose and marking of an object are fixed");
      }
      SealedBytes wrapped = objects.wrap(id, sealing, objects.unwrap(row));
      store.changeReaders(new VaultStore.Row(id, sealing, wrapped));
    });
    return found.isPresent();
  }

  /// Erases an object with its data key, if the actor may open it; tells whether there was one.
  @Transactional
  public boolean erase(VaultId id) {
    return store.delete(id);
  }

  /// Seals a small value for a row of the caller's own. The context says what it is and where it
  /// stands, such as `identity.totp:<account>`: it opens under the same context only.
  public byte[] seal(byte[] value, String context) {
    return seal.seal(value, "in-row/" + context);
  }

  /// Opens a small value.
  ///
  /// @throws BrokenSeal if it was changed, belongs elsewhere, or its site key is not here
  public byte[] unseal(byte[] sealed, String context) {
    return seal.unseal(sealed, "in-row/" + context);
  }

  /// Whether a small value is sealed with the newest site key.
  public boolean isCurrent(byte[] sealed) {
    return seal.isCurrent(sealed);
  }

  /// The same small value, sealed with the newest site key.
  public byte[] reseal(byte[] sealed, String context) {
    return seal(unseal(sealed, context), context);
  }
}
