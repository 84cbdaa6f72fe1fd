package org.enlace.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.enlace.EnlaceTest;
import org.enlace.identity.GrantOrder;
import org.enlace.identity.TestAccounts;
import org.enlace.identity.TestBrowser;
import org.enlace.kernel.Ids;
import org.enlace.kernel.Role;
import org.enlace.kernel.StateCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@EnlaceTest
class RequestPagesTests {
  private static final StateCode MEXICO = new StateCode("MX");
  private static final StateCode PERU = new StateCode("PE");
  private static final StateCode BRAZIL = new StateCode("BR");

  @Autowired ApplicationContext site;
  @Autowired TestAccounts accounts;
  @Autowired Ids ids;
  @LocalServerPort int port;

  private Parties parties;
  private TestBrowser mexico;
  private TestBrowser peru;
  private String page;

  @BeforeEach
  void send() {
    parties = Parties.in(site);
    mexico = contact(MEXICO);
    peru = contact(PERU);
    RequestView sent =
        parties.sent(parties.contact("MX", Parties.TECHNICAL), parties.toPeru("AMBER"));
    page = "/requests/" + sent.ref();
  }

  private TestBrowser contact(StateCode state) {
    return signedIn(
        GrantOrder.contact(nobody(), state, parties.network(), Parties.TECHNICAL, ids.next()));
  }

  private TestBrowser signedIn(GrantOrder order) {
    return new TestBrowser(port)
        .in("en")
        .with("enlace_session", accounts.session(accounts.make("Reader", order)).reveal());
  }

  private GrantOrder.Holder nobody() {
    return new GrantOrder.Holder.OfAccount(ids.next());
  }

  @Test
  void goesFromTheSenderToTheReceiverAndBack() {
    assertThat(peru.get("/now").body()).contains(page).contains("Command server in Lima");
    assertThat(peru.post(page + "/acknowledgement", page, Map.of()).statusCode()).isEqualTo(303);
    assertThat(peru.get(page).body())
        .contains("Receipt acknowledged")
        .doesNotContain("/acknowledgement\"");
    HttpResponse<String> replied =
        peru.post(
            page + "/replies", page, Map.of("outcome", "answered", "text", "It is switched off."));
    assertThat(replied.statusCode()).isEqualTo(303);
    assertThat(mexico.get(page).body()).contains("It is switched off.");
    assertThat(mexico.post(page + "/closure", page, Map.of()).statusCode()).isEqualTo(303);
    assertThat(mexico.get("/requests?box=out").body()).doesNotContain(page);
    assertThat(mexico.get("/requests?box=out&open=all").body()).contains(page);
  }

  @Test
  void showsARefusedStepAgainWithWhatWasTypedInItsOwnForm() {
    HttpResponse<String> refused =
        peru.post(page + "/replies", page, Map.of("text", "Written with care"));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("href=\"#reply-outcome\"")
        .containsOnlyOnce("Written with care");
    HttpResponse<String> silent = peru.post(page + "/messages", page, Map.of("text", " "));
    assertThat(silent.statusCode()).isEqualTo(422);
    assertThat(silent.body()).contains("href=\"#message-text\"", "id=\"message-text-error\"");
  }

  @Test
  void refersAndShowsTheDeskWhatItMayDo() {
    HttpResponse<String> unchosen = peru.post(page + "/referrals", page, Map.of("text", "Please"));
    assertThat(unchosen.statusCode()).isEqualTo(422);
    assertThat(unchosen.body()).contains("href=\"#refer-authority\"", "Please");
    peru.post(
        page + "/referrals",
        page,
        Map.of("authority", parties.csirt.toString(), "content", "with"));
    TestBrowser desk =
        signedIn(GrantOrder.desk(nobody(), PERU, parties.network(), parties.csirt, null));
    assertThat(desk.get("/now").body()).contains(page);
    String shown = desk.get(page).body();
    assertThat(shown).contains("Command server in Lima", "beside the referral");
    String path = shown.substring(shown.indexOf(page + "/referrals/"));
    path = path.substring(0, path.indexOf("/acceptance") + "/acceptance".length());
    assertThat(desk.post(path, page, Map.of()).statusCode()).isEqualTo(303);
    assertThat(desk.post(path, page, Map.of()).statusCode()).isEqualTo(409);
  }

  @Test
  void isNotThereForAThirdStateNorForTheSecretariat() {
    assertThat(contact(BRAZIL).get(page).statusCode()).isEqualTo(404);
    TestBrowser officer =
        signedIn(GrantOrder.ofNetwork(nobody(), Role.SECRETARIAT, parties.network()));
    assertThat(officer.get(page).statusCode()).isEqualTo(403);
    assertThat(officer.get("/requests").statusCode()).isEqualTo(403);
    assertThat(officer.get("/requests/totals").body())
        .contains("<td data-label=\"Sent\">1</td>")
        .doesNotContain(page.substring("/requests/".length()));
    assertThat(mexico.get("/requests/totals").statusCode()).isEqualTo(403);
  }

  @Test
  void letsANominatorSayHowItsStateDealsWithRequests() {
    TestBrowser nominator =
        signedIn(
            GrantOrder.ofState(
                nobody(), Role.NOMINATOR, new StateCode("LC"), parties.network(), null));
    String path = "/requests/practice";
    assertThat(nominator.get("/requests").body()).contains("href=\"" + path + "\"");
    HttpResponse<String> saved =
        nominator.post(path, path, Map.of("secondPerson", "true", "version", "0"));
    assertThat(saved.statusCode()).isEqualTo(303);
    assertThat(nominator.get(path).body()).contains("value=\"1\"").contains("checked");
    HttpResponse<String> stale =
        nominator.post(path, path, Map.of("namesAuthority", "true", "version", "0"));
    assertThat(stale.statusCode()).isEqualTo(412);
    assertThat(mexico.get(path).body()).contains("ask the nominating authority");
    assertThat(mexico.postBare(path, Map.of("secondPerson", "true")).statusCode()).isEqualTo(403);
  }
}
