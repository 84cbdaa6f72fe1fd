package org.enlace.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.enlace.request.Site.letter;
import static org.enlace.request.Site.ok;
import static org.enlace.request.Site.text;
import static org.enlace.request.Site.texts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.enlace.EnlaceTest;
import org.enlace.request.Site.Answer;
import org.enlace.request.Site.Caller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/// The life of requests as programs live it.
@EnlaceTest
class RequestStoryResourceTests {
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
  void livesThroughTheWholeStory() {
    Answer sent = mexico.post("/requests", site.order("AMBER"));
    assertThat(sent.status()).isEqualTo(201);
    assertThat(text(sent, "state")).isEqualTo("sent");
    assertThat(text(sent, "ref")).matches("MX-PE-[0-9]{4}-[0-9]{4,}");
    String ref = "/requests/" + text(sent, "ref");
    assertThat(sent.header("Location")).isEqualTo("/api/v1" + ref);
    assertThat(texts(peru.get("/requests?box=in&open=true"), "items", "subject"))
        .containsExactly("Command server in Lima");
    ok(peru.post(ref + "/acknowledgement", Map.of()));
    goesThroughTheAuthority(ref);
    ok(peru.post(ref + "/replies", reply("answered", "It is down.")));
    ok(mexico.post(ref + "/closure", Map.of()));
    Answer closed = mexico.get(ref);
    assertThat(text(closed, "state")).isEqualTo("closed");
    assertThat(texts(closed, "timeline", "event"))
        .containsSubsequence(
            "sent", "acknowledged", "referred", "message", "message", "answered", "closed");
    assertThat(texts(closed, "timeline", "actor").getFirst()).isEqualTo("MX/technical");
    assertThat(texts(closed, "whatYouCanDo")).containsExactly("reopen");
    ok(mexico.post(ref + "/reopening", Map.of()));
    assertThat(text(peru.get(ref), "state")).isEqualTo("acknowledged");
  }

  private void goesThroughTheAuthority(String ref) {
    String authority = parties.csirt.toString();
    Answer referred =
        peru.post(
            ref + "/referrals",
            Map.of("authority", authority, "protection", "server", "note", "Look"));
    ok(referred);
    String referral = ref + "/referrals/" + texts(referred, "referrals", "id").getFirst();
    ok(csirt.post(referral + "/acceptance", Map.of()));
    ok(peru.post(ref + "/messages", letter("We are looking.")));
    ok(mexico.post(ref + "/messages", letter("Thank you.")));
    assertThat(texts(csirt.get(ref), "messages", "kind"))
        .containsExactly("request", "referral", "message", "message");
    ok(csirt.post(referral + "/answer", letter("It is down.")));
  }

  @Test
  void sendsToSeveralStatesAsManyRequests() {
    Map<String, Object> order = site.order("AMBER");
    order.put("to", List.of(Map.of("state", "PE"), Map.of("state", "BR")));
    Answer sent = mexico.post("/requests", order);
    assertThat(sent.status()).isEqualTo(201);
    assertThat(texts(sent, "items", "ref"))
        .satisfiesExactly(
            first -> assertThat(first).startsWith("MX-PE-"),
            second -> assertThat(second).startsWith("MX-BR-"));
    String toPeru = texts(sent, "items", "ref").getFirst();
    assertThat(peru.get("/requests/" + toPeru).body().toString()).doesNotContain("BR");
  }

  @Test
  void holdsTheLabelAndOffersTheWaysOut() {
    String ref = sent("AMBER+STRICT");
    Map<String, Object> channel = new LinkedHashMap<>();
    channel.put("authority", parties.csirt.toString());
    Answer refused = peru.post(ref + "/referrals", channel);
    assertThat(refused.type()).isEqualTo("403 label-forbids-referral");
    assertThat(texts(refused, "waysOut"))
        .containsExactly("request-release", "without-content", "national-law");
    ok(peru.post(ref + "/release-requests", letter("Our team must see it.")));
    ok(mexico.post(ref + "/release", Map.of()));
    ok(peru.post(ref + "/referrals", channel));
    assertThat(csirt.get(ref).body().path("messages").get(0).path("text").asString())
        .isEqualTo("Please look at 192.0.2.7.");
    assertThat(texts(mexico.get(ref), "timeline", "event"))
        .containsSubsequence("release-requested", "released", "referred");
  }

  @Test
  void refersWithoutContentAtOnce() {
    String ref = sent("AMBER+STRICT");
    ok(
        peru.post(
            ref + "/referrals", Map.of("authority", parties.csirt.toString(), "content", false)));
    JsonNode message = csirt.get(ref).body().path("messages");
    assertThat(message).isEmpty();
    assertThat(csirt.get(ref).body().path("subject").isMissingNode()).isTrue();
  }

  @Test
  void recordsAReferralUnderNationalLawForTheSenderToSee() {
    String ref = sent("RED");
    assertThat(ref).isEmpty();
    String strict = sent("AMBER+STRICT");
    ok(
        peru.post(
            strict + "/referrals",
            Map.of("authority", parties.police.toString(), "nationalLaw", true)));
    assertThat(texts(mexico.get(strict), "timeline", "event"))
        .contains("referred-under-national-law");
    assertThat(mexico.get(strict).body().path("referrals")).isEmpty();
  }

  @Test
  void takesAFileAndHandsItOutAsBytesOnly() {
    byte[] page = "<script>alert(1)</script>".getBytes(java.nio.charset.StandardCharsets.UTF_8);
    Answer sent = mexico.upload("/requests", "request", site.order("AMBER"), "page.html", page);
    assertThat(sent.status()).as(sent.body().toString()).isEqualTo(201);
    JsonNode message = sent.body().path("messages").get(0);
    assertThat(message.path("attachments").get(0).path("name").asString()).isEqualTo("page.html");
    String path =
        "/requests/"
            + text(sent, "ref")
            + "/messages/"
            + message.path("id").asString()
            + "/attachments/1";
    Answer file = peru.get(path);
    assertThat(file.response().body()).isEqualTo(page);
    assertThat(file.header("Content-Type")).isEqualTo("application/octet-stream");
    assertThat(file.header("Content-Disposition")).startsWith("attachment");
    assertThat(file.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(file.header("Content-Security-Policy")).contains("sandbox");
    assertThat(site.contact("BR", Parties.TECHNICAL).get(path).type())
        .isEqualTo("404 request-unknown");
  }

  @Test
  void doesNotChangeTheSendersVersionByWhatTheReceiverDoesInside() {
    String ref = sent("AMBER");
    ok(peru.post(ref + "/acknowledgement", Map.of()));
    String before = mexico.get(ref).header("ETag");
    String colleague = parties.rows().person("PE", "A colleague").toString();
    parties.rows().nomination("PE", Parties.TECHNICAL, java.util.UUID.fromString(colleague), 3);
    ok(peru.post(ref + "/handover", Map.of("to", colleague)));
    assertThat(mexico.get(ref).header("ETag")).isEqualTo(before);
    assertThat(texts(peru.get(ref), "timeline", "event")).contains("handed-over");
    assertThat(texts(mexico.get(ref), "timeline", "event")).doesNotContain("handed-over");
  }

  @Test
  void pagesThroughABoxFromTheNewest() {
    for (int each = 0; each < 3; each++) {
      sent("AMBER");
    }
    Answer first = peru.get("/requests?box=in&limit=2");
    ok(first);
    assertThat(first.body().path("items")).hasSize(2);
    Answer rest = peru.get("/requests?box=in&limit=2&after=" + text(first, "next"));
    assertThat(rest.body().path("items")).hasSize(1);
    assertThat(rest.body().path("next").isNull()).isTrue();
    assertThat(peru.get("/requests?after=MX-PE-2026-999999").type())
        .isEqualTo("400 cursor-unknown");
    assertThat(peru.get("/requests?box=sideways").type()).isEqualTo("400 invalid-value");
  }

  private static Map<String, Object> reply(String outcome, String text) {
    Map<String, Object> reply = new LinkedHashMap<>(letter(text));
    reply.put("outcome", outcome);
    return reply;
  }

  /// The path of a request that was sent; empty where it was refused.
  private String sent(String label) {
    Answer sent = mexico.post("/requests", site.order(label));
    return sent.status() == 201 ? "/requests/" + text(sent, "ref") : "";
  }
}
