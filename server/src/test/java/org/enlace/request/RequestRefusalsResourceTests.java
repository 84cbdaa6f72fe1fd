package org.enlace.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.enlace.request.Site.letter;
import static org.enlace.request.Site.ok;
import static org.enlace.request.Site.text;
import static org.enlace.request.Site.texts;

import java.util.Map;
import org.enlace.EnlaceTest;
import org.enlace.kernel.Role;
import org.enlace.request.Site.Answer;
import org.enlace.request.Site.Caller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// What programs are refused, each with its type and what to do.
@EnlaceTest
class RequestRefusalsResourceTests {
  @Autowired ApplicationContext context;

  Parties parties;
  Site site;
  Caller mexico;
  Caller peru;
  Caller csirt;

  @BeforeEach
  void gather() {
    parties = Parties.in(context);
    site = new Site(context, parties);
    mexico = site.contact("MX", Parties.TECHNICAL);
    peru = site.contact("PE", Parties.TECHNICAL);
    csirt = site.desk("PE", parties.csirt);
  }

  @Test
  void refusesEachSideWhatIsTheOthers() {
    String ref = sent("AMBER");
    assertThat(mexico.post(ref + "/acknowledgement", Map.of()).type())
        .isEqualTo("403 of-the-other-side");
    Answer closing = peru.post(ref + "/closure", Map.of());
    assertThat(closing.type()).isEqualTo("403 of-the-other-side");
    assertThat(texts(closing, "allowed")).contains("acknowledge", "refer", "answer");
    Answer early = mexico.post(ref + "/closure", Map.of());
    assertThat(early.type()).isEqualTo("409 not-possible-now");
    assertThat(texts(early, "allowed")).contains("withdraw").doesNotContain("close");
    assertThat(csirt.get(ref).type()).isEqualTo("404 request-unknown");
  }

  @Test
  void hidesFromThirdStatesAndFromThoseWhoRunTheNetwork() {
    String ref = sent("GREEN");
    Caller brazil = site.contact("BR", Parties.TECHNICAL);
    Caller secretariat = site.ofNetwork(Role.SECRETARIAT);
    Caller auditor = site.ofNetwork(Role.AUDITOR);
    assertThat(brazil.get(ref).type()).isEqualTo("404 request-unknown");
    assertThat(brazil.post(ref + "/acknowledgement", Map.of()).type())
        .isEqualTo("404 request-unknown");
    assertThat(brazil.post(ref + "/messages", letter("Hello")).type())
        .isEqualTo("404 request-unknown");
    Answer box = brazil.get("/requests?box=in");
    ok(box);
    assertThat(box.body().path("items")).isEmpty();
    assertThat(secretariat.get(ref).status()).isEqualTo(403);
    assertThat(auditor.get("/requests").status()).isEqualTo(403);
  }

  @Test
  void refusesWhatDoesNotHoldEachWithItsOwnType() {
    refuses("422 protection-not-available", "protection", "end-to-end");
    refuses("422 field-missing", "protection", null);
    refuses("422 field-missing", "purpose", null);
    refuses("422 value-not-allowed", "purpose", "gossip");
    refuses("422 value-not-allowed", "tlp", "PURPLE");
    refuses("422 red-needs-persons", "tlp", "RED");
    refuses("422 field-missing", "subject", " ");
    refuses("422 text-too-long", "subject", "x".repeat(301));
    refuses("422 text-too-long", "text", "x".repeat(100_001));
    refuses("422 own-state", "to", Map.of("state", "MX"));
    refuses("422 fictional-state", "to", Map.of("state", "XA"));
    refuses("422 state-unknown", "to", Map.of("state", "QQ"));
    refuses("422 no-contact", "to", Map.of("state", "FR"));
    refuses("422 category-unknown", "to", Map.of("state", "PE", "category", "postal"));
    refuses("422 field-unknown", "fields", Map.of("attribution", "somebody"));
    refuses("422 value-not-allowed", "fields", Map.of("severity", "terrible"));
    refuses("422 reply-by-passed", "replyBy", "2020-01-01T00:00:00Z");
    refuses("400 unknown-field", "colour", "red");
    refuses("400 invalid-value", "to", Map.of("state", Map.of("a", "b")));
  }

  @Test
  void refusesBrokenAndOversizedJson() {
    assertThat(mexico.post("/requests", "{\"to\":", Map.of()).type())
        .isEqualTo("400 malformed-json");
    assertThat(mexico.post("/requests", "[]", Map.of()).status()).isEqualTo(400);
    String huge = "{\"text\":\"" + "x".repeat(10 << 20) + "\"}";
    assertThat(mexico.post("/requests", huge, Map.of()).status()).isEqualTo(413);
  }

  @Test
  void refusesAttachmentsThatAreTooLargeBeforeAndAfterTheyAreRead() {
    byte[] some = new byte[27 * 1000 * 1000];
    Answer large = mexico.upload("/requests", "request", site.order("AMBER"), "a.bin", some);
    assertThat(large.type()).isEqualTo("413 too-large");
    byte[] many = new byte[40 * 1000 * 1000];
    Answer huge = mexico.upload("/requests", "request", site.order("AMBER"), "b.bin", many);
    assertThat(huge.type()).isEqualTo("413 too-large");
    assertThat(mexico.get("/requests?box=out").body().path("items")).isEmpty();
  }

  @Test
  void refusesAnActOnWhatHasChangedSince() {
    Answer sent = mexico.post("/requests", site.order("AMBER"));
    String ref = "/requests/" + text(sent, "ref");
    String seen = sent.header("ETag");
    ok(peru.post(ref + "/acknowledgement", Map.of()));
    Answer stale = mexico.post(ref + "/withdrawal", "{}", Map.of("If-Match", seen));
    assertThat(stale.type()).isEqualTo("412 stale");
    String current = mexico.get(ref).header("ETag");
    ok(mexico.post(ref + "/withdrawal", "{}", Map.of("If-Match", current)));
  }

  @Test
  void sendsOnceForARepeatedKey() {
    String body =
        context
            .getBean(tools.jackson.databind.json.JsonMapper.class)
            .writeValueAsString(site.order("AMBER"));
    Map<String, String> key = Map.of("Idempotency-Key", "a-key-of-mexico-1");
    Answer first = mexico.post("/requests", body, key);
    Answer second = mexico.post("/requests", body, key);
    assertThat(first.status()).isEqualTo(201);
    assertThat(text(second, "ref")).isEqualTo(text(first, "ref"));
    assertThat(mexico.get("/requests?box=out").body().path("items")).hasSize(1);
  }

  private void refuses(String type, String field, Object value) {
    Map<String, Object> order = site.order("AMBER");
    if (value == null) {
      order.remove(field);
    } else {
      order.put(field, value);
    }
    Answer answer = mexico.post("/requests", order);
    assertThat(answer.type()).as(field + ": " + answer.body()).isEqualTo(type);
    assertThat(answer.body().path("detail").asString("")).isNotEmpty();
  }

  /// The path of a request that was sent; empty where it was refused.
  private String sent(String label) {
    Answer sent = mexico.post("/requests", site.order(label));
    return sent.status() == 201 ? "/requests/" + text(sent, "ref") : "";
  }
}
