package org.enlace.duty.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.CRC32C;
import org.enlace.directory.Answer;
import org.enlace.duty.roster.Feed;
import org.enlace.duty.roster.Feeds;
import org.enlace.kernel.Actor;
import org.enlace.kernel.ActorScope;
import org.enlace.kernel.Role;
import org.enlace.ui.api.Access;
import org.enlace.ui.api.Problem;
import org.enlace.ui.page.Page;
import org.enlace.ui.page.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Calendar feeds: making and revoking them, and the text that calendar programs read.
@Controller
class FeedPages {
  private static final Actor TASK = new Actor.Task("shift-feed");
  private static final MediaType CALENDAR =
      new MediaType("text", "calendar", StandardCharsets.UTF_8);

  private final Feeds feeds;
  private final Pages pages;
  private final URI site;

  FeedPages(Feeds feeds, Pages pages, @Value("${enlace.base-url:http://localhost:8080}") URI site) {
    this.feeds = feeds;
    this.pages = pages;
    this.site = site;
  }

  List<FeedRow> own(Page page) {
    return feeds.own().stream().map(each -> row(each, page)).toList();
  }

  private static FeedRow row(Feed feed, Page page) {
    Map<String, Object> values = new HashMap<>();
    values.put("made", page.times().day(feed.madeAt()));
    values.put(
        "read",
        feed.readOn() == null ? page.text("duty.feed.never") : page.times().day(feed.readOn()));
    return new FeedRow(
        "/roster-feeds/" + feed.id() + "/revocation",
        page.text(feed.roster() == null ? "duty.feed.own" : "duty.feed.team", values));
  }

  @PostMapping("/roster-feeds")
  @Access(
      value = Access.Who.ROLES,
      roles = {Role.NOMINATOR, Role.CONTACT})
  View make(@RequestParam(required = false) @Nullable UUID roster) {
    return switch (feeds.make(roster)) {
      case Answer.Done<Feeds.Made>(Feeds.Made made) ->
          pages.show(
              "duty/feed.jte",
              Map.of(
                  "address",
                  site.resolve("/calendar/" + made.token().reveal() + ".ics").toString()));
      case Answer.Refused<Feeds.Made>(Problem problem) -> throw problem.asException();
    };
  }

  @PostMapping("/roster-feeds/{id}/revocation")
  @Access(
      value = Access.Who.ROLES,
      roles = {Role.NOMINATOR, Role.CONTACT})
  View revoke(@PathVariable UUID id) {
    feeds.revoke(id).orThrow();
    return pages.seeOther("/rosters", "duty.notice.feed-revoked");
  }

  @GetMapping("/calendar/{token}.ics")
  @Access(
      value = Access.Who.ANYONE,
      reason = "calendar programs hold its secret alone, and it says only that somebody is on duty")
  ResponseEntity<String> read(
      @PathVariable String token,
      @RequestHeader(name = "If-None-Match", required = false) @Nullable String known) {
    return ActorScope.as(TASK, () -> feeds.read(token))
        .map(text -> answer(text, known))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }

  private static ResponseEntity<String> answer(String text, @Nullable String known) {
    String tag = "\"" + digest(text) + "\"";
    if (tag.equals(known)) {
      return ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(tag).build();
    }
    return ResponseEntity.ok()
        .contentType(CALENDAR)
        .header("Cache-Control", "private, no-cache")
        .header("X-Content-Type-Options", "nosniff")
        .eTag(tag)
        .body(text);
  }

  private static String digest(String text) {
    CRC32C sum = new CRC32C();
    sum.update(text.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().toHexDigits(sum.getValue()) + text.length();
  }
}
