package org.enlace.identity;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.enlace.identity.credential.OpaqueToken;
import org.enlace.identity.credential.Totp;
import org.enlace.kernel.Secret;
import org.springframework.stereotype.Component;

/// People for tests of signing in, who came by invitation.
@Component
public class TestSignIns {
  static final Secret<String> PASSWORD = Secret.of("una frase larga de prueba");

  private final AtomicInteger addresses = new AtomicInteger();
  private final TestAccounts accounts;
  private final AccountStore accountStore;
  private final LinkStore links;
  private final Acceptances acceptances;
  private final SignIns signIns;
  private final Work work;

  TestSignIns(
      TestAccounts accounts,
      AccountStore accountStore,
      LinkStore links,
      Acceptances acceptances,
      SignIns signIns,
      Work work) {
    this.accounts = accounts;
    this.accountStore = accountStore;
    this.links = links;
    this.acceptances = acceptances;
    this.signIns = signIns;
    this.work = work;
  }

  /// How the room does its work.
  @Component
  record Work(TaskWork tasks, Sources sources) {}

  /// Somebody who accepted an invitation.
  public record Person(
      UUID account,
      String address,
      byte[] device,
      String firstCode,
      List<Secret<String>> recoveryCodes,
      Secret<String> session,
      Secret<String> knownBrowser) {
    Secret<String> password() {
      return PASSWORD;
    }

    String codeAt(InstantSource clock) {
      return Totp.codeAt(device, clock.instant());
    }
  }

  /// A browser that nobody knows, at an address of its own.
  Client stranger() {
    int number = addresses.incrementAndGet();
    return new Client("10.7." + number / 250 + "." + (1 + number % 250), "test", null);
  }

  Client known(Person person) {
    return new Client("10.9.9.9", "test", person.knownBrowser().reveal());
  }

  /// The text of a new link.
  String link(UUID account, LinkStore.Purpose purpose, Duration life) {
    Secret<String> token = OpaqueToken.make(work.sources().random());
    LinkStore.Draft draft =
        new LinkStore.Draft(
            work.sources().newId(), account, purpose, true, work.sources().now().plus(life));
    work.tasks()
        .doInTransaction(
            () -> links.add(draft, OpaqueToken.sha256(token.reveal()), work.sources().now()));
    return token.reveal();
  }

  Person accepted() {
    UUID account = accounts.make("Persona");
    return accepted(account, link(account, LinkStore.Purpose.INVITATION, Duration.ofHours(72)));
  }

  /// Accepts an invitation.
  public Person accepted(UUID account, String link) {
    acceptances.choosePassword(link, PASSWORD);
    OpenLink open = acceptances.find(link).orElseThrow();
    byte[] device = base32(java.util.Objects.requireNonNull(open.device()).text().reveal());
    String code = Totp.codeAt(device, work.sources().now());
    var accepted = (Acceptance.Accepted) acceptances.confirmDevice(link, code, stranger());
    return new Person(
        account,
        open.address().value(),
        device,
        code,
        accepted.recoveryCodes(),
        accepted.entered().session(),
        java.util.Objects.requireNonNull(accepted.entered().device()));
  }

  String half(Person person, Client client) {
    SignInStep step = signIns.begin(person.address(), person.password(), null, client);
    return ((SignInStep.CodeNeeded) step).half().reveal();
  }

  SignInStep.Entered signIn(Person person, Client client, String code) {
    return (SignInStep.Entered) signIns.complete(half(person, client), code, client);
  }

  Secret<String> freshSession(Person person) {
    return accounts.session(person.account());
  }

  Account account(UUID account) {
    return work.tasks().inTransaction(() -> accountStore.find(account).orElseThrow().account());
  }

  /// Reads what [Totp#asText] writes.
  static byte[] base32(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int bits = 0;
    int held = 0;
    for (char each : text.replace(" ", "").toCharArray()) {
      bits = (bits << 5) | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(each);
      held += 5;
      if (held >= 8) {
        held -= 8;
        bytes.write(bits >> held);
        bits &= (1 << held) - 1;
      }
    }
    return bytes.toByteArray();
  }
}
