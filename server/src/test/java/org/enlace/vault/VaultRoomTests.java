package org.enlace.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.enlace.EnlaceTest;
import org.enlace.kernel.Actor;
import org.enlace.kernel.ActorScope;
import org.enlace.kernel.Grant;
import org.enlace.kernel.Ids;
import org.enlace.kernel.Marking;
import org.enlace.kernel.NetworkCode;
import org.enlace.kernel.Role;
import org.enlace.kernel.StateCode;
import org.enlace.platform.database.Logins;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@EnlaceTest
class VaultRoomTests {
  private static final StateCode HERE = new StateCode("QM");
  private static final StateCode THERE = new StateCode("QN");
  private static final byte[] CONTENT = "for these eyes only".getBytes(StandardCharsets.UTF_8);

  @Autowired Vault vault;
  @Autowired Ids ids;
  @Autowired Logins logins;

  @ParameterizedTest
  @ValueSource(ints = {0, 1, ObjectCipher.CHUNK, 20 * ObjectCipher.CHUNK + 7})
  void givesBackWhatItKeeps(int size) throws IOException {
    byte[] content = new byte[size];
    new SecureRandom().nextBytes(content);
    Storing storing =
        as(contact(HERE), () -> vault.store(forHere(), new ByteArrayInputStream(content), size));

    assertThat(storing).isInstanceOf(Storing.Stored.class);
    Storing.Stored stored = (Storing.Stored) storing;
    assertThat(stored.size()).isEqualTo(size);
    try (InputStream opened = as(contact(HERE), () -> vault.open(stored.id())).orElseThrow()) {
      assertThat(opened.readAllBytes()).isEqualTo(content);
    }
  }

  @Test
  void keepsNothingReadable() {
    VaultId id = stored();

    List<byte[]> kept =
        owner()
            .sql("SELECT sealed FROM vault.chunk WHERE object = ?")
            .param(id.value())
            .query((row, _) -> row.getBytes(1))
            .list();
    assertThat(kept).hasSize(1);
    assertThat(new String(kept.getFirst(), StandardCharsets.ISO_8859_1)).doesNotContain("eyes");
  }

  @Test
  void keepsNothingOfWhatIsTooLarge() {
    long before = count("vault.object");
    Storing storing =
        as(
            contact(HERE),
            () ->
                vault.store(
                    forHere(),
                    new ByteArrayInputStream(new byte[3 * ObjectCipher.CHUNK]),
                    100_000));

    assertThat(storing).isEqualTo(new Storing.TooLarge(100_000));
    assertThat(count("vault.object")).isEqualTo(before);
  }

  @Test
  void opensForItsReadersOnly() {
    VaultId id = stored();

    assertThat(as(actor(HERE, Role.NOMINATOR), () -> vault.open(id))).isPresent();
    assertThat(as(contact(THERE), () -> vault.open(id))).isEmpty();
    assertThat(as(actor(HERE, Role.DESK), () -> vault.open(id))).isEmpty();
    assertThat(as(actor(null, Role.SECRETARIAT), () -> vault.open(id))).isEmpty();
    assertThat(as(new Actor.LinkHolder(ids.next(), HERE), () -> vault.open(id))).isEmpty();
    assertThat(as(new Actor.Anonymous(), () -> vault.open(id))).isEmpty();
  }

  @Test
  void letsNoTaskReadWhatIsKept() {
    VaultId id = stored();

    assertThatExceptionOfType(DataAccessException.class)
        .isThrownBy(() ->
            as(
                new Actor.Task("test"),
                () -> {
                  try {
                    return vault.open(id).orElseThrow().readAllBytes();
                  } catch (IOException failure) {
                    throw new IllegalStateException(failure);
                  }
                }));
  }

  @Test
  void opensForADeskOnceItsAuthorityIsAdmittedAndNoLongerAfterwards() {
    VaultId id = stored();
    UUID authority = ids.next();
    Actor desk = signedIn(HERE, Role.DESK, authority, ids);

    assertThat(as(desk, () -> vault.open(id))).isEmpty();
    assertThat(as(contact(HERE), () -> vault.changeReaders(id, sealing -> sealing.with(authority))))
        .isTrue();
    assertThat(as(desk, () -> read(id))).isEqualTo(CONTENT);
    as(contact(HERE), () -> vault.changeReaders(id, sealing -> sealing.without(authority)));
    assertThat(as(desk, () -> vault.open(id))).isEmpty();
  }

  @Test
  void changesReadersForReadersOnlyAndNeitherPurposeNorMarking() {
    VaultId id = stored();

    assertThat(as(contact(THERE), () -> vault.changeReaders(id, Sealing::withSecretariat)))
        .isFalse();
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            as(
                contact(HERE),
                () ->
                    vault.changeReaders(
                        id, _ -> Sealing.forStates(Set.of(HERE), Marking.EXERCISE, "test.file"))));
  }

  @Test
  void opensNothingToReadersThatARowWasMadeToName() {
    VaultId id = stored();
    owner()
        .sql("UPDATE vault.object SET readers = ARRAY['QN'] WHERE id = ?")
        .param(id.value())
        .update();

    assertThatExceptionOfType(BrokenSeal.class)
        .isThrownBy(() -> as(contact(THERE), () -> vault.open(id)));
  }

  @Test
  void refusesToStoreWhatTheActorCouldNotOpen() {
    assertThatExceptionOfType(DataAccessException.class)
        .isThrownBy(() -> as(contact(THERE), () -> vault.store(forHere(), CONTENT)));
  }

  @Test
  void leavesNothingOfWhatItErases() {
    VaultId id = stored();

    assertThat(as(contact(THERE), () -> vault.erase(id))).isFalse();
    assertThat(as(contact(HERE), () -> vault.erase(id))).isTrue();
    assertThat(as(contact(HERE), () -> vault.open(id))).isEmpty();
    assertThat(rows("SELECT count(*) FROM vault.object WHERE id = ?", id)).isZero();
    assertThat(rows("SELECT count(*) FROM vault.chunk WHERE object = ?", id)).isZero();
  }

  @Test
  void erasesAsATaskWhatIsPastItsTime() {
    VaultId id = stored();

    assertThat(as(new Actor.Task("retention"), () -> vault.erase(id))).isTrue();
    assertThat(rows("SELECT count(*) FROM vault.chunk WHERE object = ?", id)).isZero();
  }

  @Test
  void refusesAChunkThatWasTakenFromAnotherObject() {
    VaultId id = stored();
    VaultId other = stored();
    owner()
        .sql(
            """
            UPDATE vault.chunk
               SET sealed = (SELECT sealed FROM vault.chunk WHERE object = ?)
             WHERE object = ?
            """)
        .params(other.value(), id.value())
        .update();

    assertThatExceptionOfType(BrokenSeal.class).isThrownBy(() -> as(contact(HERE), () -> read(id)));
  }

  @Test
  void sealsSmallValuesUnderTheirContext() {
    byte[] sealed = vault.seal(CONTENT, "test:1");

    assertThat(vault.unseal(sealed, "test:1")).isEqualTo(CONTENT);
    assertThat(vault.isCurrent(sealed)).isTrue();
    assertThat(vault.unseal(vault.reseal(sealed, "test:1"), "test:1")).isEqualTo(CONTENT);
    assertThatExceptionOfType(BrokenSeal.class).isThrownBy(() -> vault.unseal(sealed, "test:2"));
  }

  private byte[] read(VaultId id) {
    try {
      return vault.open(id).orElseThrow().readAllBytes();
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private VaultId stored() {
    return as(contact(HERE), () -> vault.store(forHere(), CONTENT));
  }

  private long count(String table) {
    return owner().sql("SELECT count(*) FROM " + table).query(Long.class).single();
  }

  private long rows(String sql, VaultId id) {
    return owner().sql(sql).param(id.value()).query(Long.class).single();
  }

  private JdbcClient owner() {
    return JdbcClient.create(new DriverManagerDataSource(logins.owner().reveal()));
  }

  private static Sealing forHere() {
    return Sealing.forStates(Set.of(HERE), Marking.REAL, "test.file");
  }

  private Actor contact(StateCode state) {
    return contact(state, ids);
  }

  static Actor contact(StateCode state, Ids ids) {
    return signedIn(state, Role.CONTACT, null, ids);
  }

  private Actor actor(@Nullable StateCode state, Role role) {
    return signedIn(state, role, null, ids);
  }

  private static Actor signedIn(
      @Nullable StateCode state, Role role, @Nullable UUID authority, Ids ids) {
    Grant grant = new Grant(role, new NetworkCode("test"), null, authority, null);
    Actor.Credential session = new Actor.Credential(Actor.CredentialKind.SESSION, ids.next());
    return new Actor.SignedIn(ids.next(), state, List.of(grant), session);
  }

  private static <T> T as(Actor actor, Supplier<T> work) {
    return ActorScope.as(actor, work::get);
  }
}
