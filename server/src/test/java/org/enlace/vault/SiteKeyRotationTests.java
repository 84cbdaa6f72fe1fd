package org.enlace.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.enlace.EnlaceTest;
import org.enlace.kernel.Actor;
import org.enlace.kernel.ActorScope;
import org.enlace.kernel.Ids;
import org.enlace.kernel.Marking;
import org.enlace.kernel.StateCode;
import org.enlace.platform.database.Logins;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@EnlaceTest
class SiteKeyRotationTests {
  private static final String NEWER = "newer:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAE";
  private static final byte[] CONTENT = "kept".getBytes(StandardCharsets.US_ASCII);

  @Autowired Vault vault;
  @Autowired VaultStore store;
  @Autowired SiteKeyStore siteKeys;
  @Autowired Ids ids;
  @Autowired InstantSource clock;
  @Autowired SecureRandom random;
  @Autowired Logins logins;
  @Autowired ObjectProvider<SealedRows> rooms;
  @Autowired PlatformTransactionManager transactions;

  @Value("${enlace.data}")
  Path data;

  private String site = "";

  @BeforeEach
  void readTheSiteKey() throws IOException {
    site = Files.readString(data.resolve("site.key")).strip();
  }

  @AfterEach
  void rotateBack() {
    rotation(NEWER + " " + site).rewrap();
  }

  @Test
  void wrapsAllWithTheNewestKeySoThatTheOlderMayGo() {
    eraseTampered();
    VaultId id = stored();

    assertThat(rotation(site + " " + NEWER).rewrap().done()).isPositive();

    assertThat(contentUnder(NEWER, id)).isEqualTo(CONTENT);
    assertThatCode(() -> check(NEWER).afterSingletonsInstantiated()).doesNotThrowAnyException();
    assertThat(rotation(site + " " + NEWER).rewrap()).isEqualTo(new Rewrapped(0, List.of()));
  }

  @Test
  void rewrapsOnlyWhileAnOlderKeyIsInUse() {
    eraseTampered();
    VaultId id = stored();
    SiteKeyRotation rotation = rotation(site + " " + NEWER);
    assertThat(rotation.rewrapIfDue()).isPresent();
    assertThat(contentUnder(NEWER, id)).isEqualTo(CONTENT);
    assertThat(rotation.rewrapIfDue()).isEmpty();
  }

  @Test
  void reportsWhatWasTamperedWithAndKeepsTheOlderKeyThen() {
    VaultId id = stored();
    VaultId sound = stored();
    owner()
        .sql("UPDATE vault.object SET purpose = 'test.other' WHERE id = ?")
        .param(id.value())
        .update();

    assertThat(rotation(site + " " + NEWER).rewrap().broken()).contains(id);
    assertThat(contentUnder(NEWER, sound)).isEqualTo(CONTENT);
    assertThatIllegalStateException().isThrownBy(() -> check(NEWER).afterSingletonsInstantiated());
  }

  @Test
  void refusesAStartWithoutTheKeyThatIsInUse() {
    assertThatIllegalStateException()
        .isThrownBy(() -> check(NEWER).afterSingletonsInstantiated())
        .withMessageContaining("neither in ENLACE_SITE_KEY nor in site.key");
  }

  @Test
  void refusesAStartWithAnotherKeyUnderTheSameName() {
    String name = site.substring(0, site.indexOf(':') + 1);
    String other = name + NEWER.substring(NEWER.indexOf(':') + 1);

    assertThatIllegalStateException()
        .isThrownBy(() -> check(other).afterSingletonsInstantiated())
        .withMessageContaining("is not the one");
  }

  private VaultId stored() {
    Sealing sealing = Sealing.forStates(Set.of(new StateCode("QM")), Marking.REAL, "test.rotation");
    return ActorScope.as(contact(), () -> vault.store(sealing, CONTENT));
  }

  private byte[] contentUnder(String keys, VaultId id) {
    Vault other = vaultOf(keys);
    return ActorScope.as(
        contact(),
        () ->
            new TransactionTemplate(transactions)
                .execute(_ -> other.open(id).map(SiteKeyRotationTests::all).orElseThrow()));
  }

  private static byte[] all(InputStream opened) {
    try (opened) {
      return opened.readAllBytes();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /// Other tests leave objects in the common database that nobody opens.
  private void eraseTampered() {
    for (VaultId broken : rotation(site + " " + NEWER).rewrap().broken()) {
      owner().sql("DELETE FROM vault.object WHERE id = ?").param(broken.value()).update();
    }
    rotateBack();
  }

  private JdbcClient owner() {
    return JdbcClient.create(new DriverManagerDataSource(logins.owner().reveal()));
  }

  private Actor contact() {
    return VaultRoomTests.contact(new StateCode("QM"), ids);
  }

  private SiteKeyRotation rotation(String keys) {
    return new SiteKeyRotation(store, siteKeys, objects(keys), clock, rooms, transactions);
  }

  private Vault vaultOf(String keys) {
    return new Vault(store, seal(keys), objects(keys), ids, clock, transactions);
  }

  private SiteKeyCheck check(String keys) {
    return new SiteKeyCheck(SiteKeys.parse(keys), seal(keys), siteKeys, clock, transactions);
  }

  private ObjectSeal objects(String keys) {
    return new ObjectSeal(seal(keys), random);
  }

  private SiteSeal seal(String keys) {
    return new SiteSeal(SiteKeys.parse(keys), random);
  }
}
