package org.enlace.directory.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.enlace.delivery.LineRecord;
import org.enlace.directory.Contact;
import org.enlace.directory.Contacts;
import org.enlace.directory.Holder;
import org.enlace.directory.Line;
import org.enlace.directory.LineHistories;
import org.enlace.directory.Unverified;
import org.enlace.kernel.Actor;
import org.enlace.kernel.Grant;
import org.enlace.kernel.Role;
import org.enlace.ui.api.Access;
import org.enlace.ui.api.Access.Who;
import org.enlace.ui.api.Problem;
import org.enlace.ui.page.Page;
import org.enlace.ui.page.Tone;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// A point of contact as it is released to the reader. Personal lines of other States are opened by
/// a button that says beforehand what is recorded.
@Controller
class ContactPages {
  private final Contacts contacts;
  private final LineHistories histories;
  private final Unverified unverified;
  private final Frame frame;

  ContactPages(Contacts contacts, LineHistories histories, Unverified unverified, Frame frame) {
    this.contacts = contacts;
    this.histories = histories;
    this.unverified = unverified;
    this.frame = frame;
  }

  @GetMapping("/contacts/{id}")
  @Access(
      value = Who.ROLES,
      roles = {
        Role.SECRETARIAT,
        Role.NOMINATOR,
        Role.MISSION,
        Role.CONTACT,
        Role.DESK,
        Role.EXERCISE_DIRECTOR
      })
  View show(@PathVariable UUID id, Page page) {
    return shown(
        contacts.find(id).orElseThrow(() -> Problem.notFound().asException()), false, page);
  }

  /// The same with the personal lines. It answers the page itself: opening again is another
  /// look-up.
  @PostMapping("/contacts/{id}/opening")
  @Access(
      value = Who.ROLES,
      roles = {
        Role.SECRETARIAT,
        Role.NOMINATOR,
        Role.MISSION,
        Role.CONTACT,
        Role.DESK,
        Role.EXERCISE_DIRECTOR
      })
  View open(@PathVariable UUID id, Page page) {
    boolean opens =
        contacts.find(id).filter(each -> each.lines().stream().anyMatch(Line::opens)).isPresent();
    return shown(
        contacts.open(id).orElseThrow(() -> Problem.notFound().asException()), opens, page);
  }

  private View shown(Contact contact, boolean opened, Page page) {
    return frame.pages().show("directory/contact.jte", Map.of("view", view(contact, opened, page)));
  }

  private ContactView view(Contact contact, boolean opened, Page page) {
    String path = "/contacts/" + contact.nomination();
    boolean own = page.actor().actsFor(contact.state());
    boolean writes = page.actor().holds(Role.CONTACT) && !own;
    boolean opens = contact.lines().stream().anyMatch(Line::opens);
    return new ContactView(
        path,
        contact.state().value(),
        frame.words().state(contact.state(), page),
        facts(contact, page),
        HoursWords.of(contact.availability(), page),
        lines(contact, page),
        keys(contact, page),
        contact.lastReachedAt().orElse(null),
        contact.toBeConfirmed(),
        page.times().day(contact.confirmedOn()),
        opens ? opening(contact, page) : null,
        opened,
        writes ? "/requests/new?to=" + contact.state() + "&category=" + contact.category() : null,
        seesEntry(own, page) ? "/people/" + contact.holder().id() : null);
  }

  private List<LineView> lines(Contact contact, Page page) {
    Map<UUID, LineRecord> records =
        histories.of(contact.lines().stream().map(Line::id).collect(Collectors.toSet()));
    Set<String> differing =
        unverified.among(contact.lines().stream().map(each -> "line:" + each.id()).toList());
    return contact.lines().stream()
        .map(each -> {
          LineView view = LineWords.released(each, records.get(each.id()), page);
          return differing.contains("line:" + each.id()) ? view.with(notVerified(page)) : view;
        })
        .toList();
  }

  /// What does not say what the log knows is shown, and said to be so.
  private static NominationRow.Badge notVerified(Page page) {
    return new NominationRow.Badge(Tone.STOPPED, page.text("directory.not-verified"));
  }

  private List<KeyView> keys(Contact contact, Page page) {
    Set<String> differing =
        unverified.among(contact.keys().stream().map(each -> "key:" + each.id()).toList());
    return contact.keys().stream()
        .map(each -> {
          KeyView view = LineWords.key(each, page);
          return differing.contains("key:" + each.id()) ? view.standing(notVerified(page)) : view;
        })
        .toList();
  }

  /// Whether the entry behind the contact opens for the reader; an authority's desk keeps none.
  private static boolean seesEntry(boolean own, Page page) {
    boolean keeps =
        Stream.of(Role.NOMINATOR, Role.MISSION, Role.CONTACT).anyMatch(page.actor()::holds);
    return page.actor().holds(Role.SECRETARIAT) || (own && keeps);
  }

  private ContactView.Facts facts(Contact contact, Page page) {
    Holder holder = contact.holder();
    String name =
        holder.formOfAddress() == null
            ? holder.name()
            : holder.formOfAddress() + " " + holder.name();
    return new ContactView.Facts(
        name,
        holder.kind() == Holder.Kind.DESK,
        frame.words().category(contact.network(), contact.category(), page),
        frame.words().network(contact.network(), page),
        contact.rank(),
        holder.position(),
        Words.institution(holder, page),
        Words.languages(contact.languages(), page),
        holder.handles(),
        holder.notToSend());
  }

  /// What the State that owns the lines will see of the reader.
  private String opening(Contact contact, Page page) {
    String owner = frame.words().state(contact.state(), page);
    String looker =
        page.actor()
            .state()
            .map(code -> frame.words().state(code, page))
            .orElseGet(() -> page.text("directory.contact.looker.secretariat"));
    String tracks = tracks(page);
    return tracks.isEmpty()
        ? page.text("directory.contact.opening", Map.of("owner", owner, "looker", looker))
        : page.text(
            "directory.contact.opening-track",
            Map.of("owner", owner, "looker", looker, "track", tracks));
  }

  private String tracks(Page page) {
    if (!(page.actor() instanceof Actor.SignedIn actor)) {
      return "";
    }
    return actor.grants().stream()
        .filter(grant -> grant.role() == Role.CONTACT && grant.category() != null)
        .map(grant -> track(grant, page))
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private String track(Grant grant, Page page) {
    return grant.category() == null
        ? ""
        : frame.words().category(grant.network(), grant.category(), page);
  }
}
