package org.enlace.duty.rest;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.enlace.duty.roster.Feed;
import org.enlace.duty.roster.Feeds;
import org.enlace.duty.roster.Member;
import org.enlace.duty.roster.RosterImports;
import org.enlace.duty.roster.StandIn;
import org.enlace.duty.roster.StandIns;
import org.enlace.kernel.Role;
import org.enlace.ui.api.Access;
import org.enlace.ui.api.PageOf;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Shifts as calendars: feeds that go out, and files that come in.
@RestController
class RosterFeedsResource {
  private final Feeds feeds;
  private final RosterImports imports;
  private final URI site;

  RosterFeedsResource(
      Feeds feeds,
      RosterImports imports,
      @Value("${enlace.base-url:http://localhost:8080}") URI site) {
    this.feeds = feeds;
    this.imports = imports;
    this.site = site;
  }

  /// A new feed.
  ///
  /// @param roster the roster to tell as a whole; left out: one's own shifts
  record FeedForm(@Nullable String roster) {}

  /// A feed on the wire.
  ///
  /// @param roster the roster that it tells; null: the shifts of who made it
  /// @param address its secret address, in the answer to making it and never again
  record FeedJson(
      UUID id,
      @Nullable UUID roster,
      Instant madeAt,
      @Nullable LocalDate readOn,
      @Nullable String address) {
    static FeedJson of(Feed feed, @Nullable String address) {
      return new FeedJson(feed.id(), feed.roster(), feed.madeAt(), feed.readOn(), address);
    }

    /// Prints no address.
    @Override
    public String toString() {
      return "FeedJson[" + id + "]";
    }
  }

  /// An iCalendar file with the shifts of one person.
  ///
  /// @param file its text, at most 256 KiB
  /// @param dryRun true: nothing is entered, and the answer tells what would be
  record ImportForm(
      @Nullable Integer layer,
      @Nullable String person,
      @Nullable String holder,
      @Nullable String file,
      @Nullable Boolean dryRun) {}

  /// What a file came to, or would come to.
  record ImportJson(boolean entered, List<StretchJson> shifts) {}

  /// One shift of a file.
  record StretchJson(Instant from, Instant to) {}

  /// The caller's feeds.
  @GetMapping("/api/v1/roster-feeds")
  @Access(
      value = Access.Who.ROLES,
      roles = {Role.NOMINATOR, Role.CONTACT})
  PageOf<FeedJson> own() {
    return new PageOf<>(feeds.own().stream().map(each -> FeedJson.of(each, null)).toList(), null);
  }

  /// Makes a feed that says only when somebody is on duty.
  @PostMapping("/api/v1/roster-feeds")
  @Access(
      value = Access.Who.ROLES,
      roles = {Role.NOMINATOR, Role.CONTACT})
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<FeedJson> make(@RequestBody FeedForm form) {
    Feeds.Made made = feeds.make(Given.optional("roster", form.roster(), Given::id)).orThrow();
    String address = site.resolve("/calendar/" + made.token().reveal() + ".ics").toString();
    return ResponseEntity.created(URI.create("/api/v1/roster-feeds/" + made.feed().id()))
        .cacheControl(CacheControl.noStore())
        .body(FeedJson.of(made.feed(), address));
  }

  /// Revokes a feed; its address answers nothing from then on.
  @DeleteMapping("/api/v1/roster-feeds/{id}")
  @Access(
      value = Access.Who.ROLES,
      roles = {Role.NOMINATOR, Role.CONTACT})
  ResponseEntity<Void> revoke(@PathVariable String id) {
    feeds.revoke(Given.path(id)).orThrow();
    return ResponseEntity.noContent().build();
  }

  /// Takes the shifts of one person out of an iCalendar file, as overrides.
  @PostMapping("/api/v1/rosters/{id}/imports")
  @Access(
      value = Access.Who.ROLES,
      roles = {Role.NOMINATOR, Role.CONTACT})
  ImportJson take(@PathVariable String id, @RequestBody ImportForm form) {
    int layer = Given.present("layer", form.layer());
    Member member = new PlanJson.MemberJson(form.person(), form.holder()).member("");
    String file = Given.present("file", form.file());
    UUID roster = Given.path(id);
    if (Boolean.TRUE.equals(form.dryRun())) {
      List<StandIns.Wanted> wanted = imports.preview(roster, layer, member, file).orThrow();
      return new ImportJson(
          false, wanted.stream().map(each -> new StretchJson(each.from(), each.until())).toList());
    }
    List<StandIn> entered = imports.enter(roster, layer, member, file).orThrow();
    return new ImportJson(
        true, entered.stream().map(each -> new StretchJson(each.from(), each.until())).toList());
  }
}
