package org.enlace.ledger.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.enlace.TestActors.as;
import static org.enlace.TestActors.inTransaction;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.enlace.EnlaceTest;
import org.enlace.identity.GrantOrder;
import org.enlace.identity.TestAccounts;
import org.enlace.identity.TestBrowser;
import org.enlace.kernel.Actor;
import org.enlace.kernel.Ids;
import org.enlace.kernel.NetworkCode;
import org.enlace.kernel.Role;
import org.enlace.kernel.StateCode;
import org.enlace.ledger.Change;
import org.enlace.ledger.Ledger;
import org.enlace.ledger.PublicLog;
import org.enlace.ledger.Recorded;
import org.enlace.protocol.Leaf;
import org.enlace.protocol.Opening;
import org.enlace.protocol.log.LogProof;
import org.enlace.protocol.log.TreeHash;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.PlatformTransactionManager;

@EnlaceTest
class LogPagesTests {
  private static final StateCode HERE = new StateCode("QN");
  private static final NetworkCode NETWORK = new NetworkCode("test");

  @Autowired TestAccounts accounts;
  @Autowired Ledger ledger;
  @Autowired PublicLog log;
  @Autowired Ids ids;
  @Autowired PlatformTransactionManager transactions;
  @LocalServerPort int port;

  private String subject = "";
  private Actor.SignedIn nominator;
  private Recorded first;

  @BeforeEach
  void record() throws InterruptedException {
    subject = "line:" + ids.next();
    nominator = account(Role.NOMINATOR, HERE);
    recordOne("+00 1 555 0100");
    recordOne("+00 1 555 0199");
    first = as(nominator, () -> ledger.historyOf(subject)).getFirst();
    awaitProof(first.position() + 1);
  }

  private Actor.SignedIn account(Role role, StateCode state) {
    GrantOrder.Holder nobody = new GrantOrder.Holder.OfAccount(ids.next());
    return accounts.actor(
        accounts.make("Reader", GrantOrder.ofState(nobody, role, state, NETWORK, null)));
  }

  private void recordOne(String number) {
    inTransaction(
        transactions,
        nominator,
        () ->
            ledger.record(
                Change.of("directory.line.changed", subject)
                    .in(NETWORK)
                    .concerning(HERE)
                    .with("kind", "phone")
                    .withPersonal("value", number)));
  }

  @SuppressWarnings("ThreadSleep") // the signer is a thread of the application's own
  private void awaitProof(long position) throws InterruptedException {
    for (int attempt = 0; attempt < 300; attempt++) {
      if (as(nominator, () -> log.proof(position)).isPresent()) {
        return;
      }
      Thread.sleep(50);
    }
  }

  private TestBrowser browser(Actor.SignedIn actor) {
    return new TestBrowser(port).with("enlace_session", accounts.session(actor.account()).reveal());
  }

  @Test
  void tellsEverybodyWhatTheLogIsAndHowToCheckIt() {
    String page = new TestBrowser(port).get("/log").body();
    assertThat(page)
        .contains("Verifiable log", "Check it with your own tools", "/log/checkpoint", "/log/vkey");
    assertThat(new TestBrowser(port).in("es").get("/log").body()).contains("Registro verificable");
  }

  @Test
  void provesAnEntryInWords() {
    String page = browser(nominator).get("/log/entries/" + first.position()).body();
    assertThat(page)
        .contains(first.hash().hex(), "signed that root", "+00 1 555 0100", "replaced")
        .doesNotContain("does not hold");
    assertThat(browser(nominator).get("/log/entries/" + (first.position() + 1)).body())
        .contains("newest");
  }

  @Test
  void handsOutAProofThatStandsByItself() {
    HttpResponse<String> answer =
        browser(nominator).get("/log/entries/" + first.position() + "/proof");
    assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
        .contains("entry-" + first.position() + ".tlog-proof");
    LogProof proof = LogProof.parse(answer.body().getBytes(StandardCharsets.UTF_8));
    Opening opening = Opening.parse(Base64.getDecoder().decode(proof.extra()));
    Leaf leaf = Leaf.of(opening.entry(), opening.salt());
    assertThat(proof.leadsFrom(TreeHash.of(leaf.hash()))).isTrue();
    assertThat(opening.personalFields().byName()).containsKey("value");
  }

  @Test
  void showsOneStateNothingOfAnother() {
    TestBrowser other = browser(account(Role.NOMINATOR, new StateCode("QO")));
    String entry = "/log/entries/" + first.position();
    assertThat(other.get(entry).statusCode()).isEqualTo(404);
    assertThat(other.get(entry + "/proof").statusCode()).isEqualTo(404);
    assertThat(other.get("/log/about/" + subject).statusCode()).isEqualTo(404);
    assertThat(other.get("/log/changes").body()).doesNotContain(subject);
    assertThat(new TestBrowser(port).get(entry).statusCode()).isNotEqualTo(200);
  }

  /// Whoever opens another State's personal values is told to that State; here nothing would be.
  @Test
  void showsTheSecretariatNoPersonalValue() {
    GrantOrder.Holder nobody = new GrantOrder.Holder.OfAccount(ids.next());
    Actor.SignedIn officer =
        accounts.actor(
            accounts.make("Officer", GrantOrder.ofNetwork(nobody, Role.SECRETARIAT, NETWORK)));
    TestBrowser browser = browser(officer);
    String entry = "/log/entries/" + first.position();
    assertThat(browser.get(entry).body()).contains(first.hash().hex()).doesNotContain("555 0100");
    LogProof proof =
        LogProof.parse(browser.get(entry + "/proof").body().getBytes(StandardCharsets.UTF_8));
    assertThat(Opening.parse(Base64.getDecoder().decode(proof.extra())).personalFields().byName())
        .isEmpty();
    assertThat(browser.get("/log/changes?state=QN").body()).contains(subject);
  }

  @Test
  void listsWhatChangedAboutTheOwnStateAndAboutOneThing() {
    assertThat(browser(nominator).get("/log/changes").body())
        .contains("What changed about my State", "/log/entries/" + first.position());
    assertThat(browser(nominator).get("/log/about/" + subject).body())
        .contains("History with proofs", "/log/entries/" + (first.position() + 1));
  }
}
