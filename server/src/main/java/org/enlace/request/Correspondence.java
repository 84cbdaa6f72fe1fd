package org.enlace.request;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.enlace.directory.LocalText;
import org.enlace.request.MessageStore.Attached;
import org.enlace.request.ReadingPolicy.Reading;
import org.enlace.request.RequestView.Attachment;
import org.enlace.request.RequestView.By;
import org.enlace.request.RequestView.Content;
import org.enlace.request.RequestView.Event;
import org.enlace.request.RequestView.Message;
import org.enlace.request.RequestView.Party;
import org.enlace.request.RequestView.Referral;
import org.enlace.request.RequestView.Release;
import org.enlace.ui.api.Problem;
import org.enlace.ui.api.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What happened and what was written about a request, as an actor may see it.
@Component
final class Correspondence {
  private static final String ERASED = "erased";

  private final TimelineStore events;
  private final MessageStore messages;
  private final ReferralStore referrals;
  private final ReleaseStore releases;
  private final Seals seals;

  Correspondence(
      TimelineStore events,
      MessageStore messages,
      ReferralStore referrals,
      ReleaseStore releases,
      Seals seals) {
    this.events = events;
    this.messages = messages;
    this.referrals = referrals;
    this.releases = releases;
    this.seals = seals;
  }

  List<TimelineStore.Row> events(Case of) {
    return events.ofRequest(of.row().id());
  }

  /// The referrals by id; a desk sees its own.
  Map<UUID, ReferralStore.Row> referrals(Case of) {
    Map<UUID, ReferralStore.Row> found = new LinkedHashMap<>();
    for (ReferralStore.Row row : referrals.ofRequest(of.row().id())) {
      found.put(row.id(), row);
    }
    return found;
  }

  List<Release> releases(Case of) {
    return releases.ofRequest(of.row().id()).stream()
        .map(row -> new Release(row.id(), row.phase().word(), row.askedAt(), row.decidedAt()))
        .toList();
  }

  /// The subject, if the actor may open it.
  static @Nullable String subject(List<Message> messages) {
    return messages.stream()
        .filter(each -> each.kind().equals(MessageStore.Kind.REQUEST.word()))
        .map(Message::content)
        .filter(Objects::nonNull)
        .map(Content::subject)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  List<Message> messages(Case of) {
    Map<UUID, List<Attached>> attached = messages.attachments(of.row().id());
    List<Message> views = new ArrayList<>();
    for (MessageStore.Row row : messages.ofRequest(of.row().id())) {
      views.add(message(of, row, attached.getOrDefault(row.id(), List.of())));
    }
    return views;
  }

  /// Whether the actor may open a message.
  static Reading reading(Case of, MessageStore.Row message) {
    if (message.kind().isBetweenStates()) {
      return of.reading();
    }
    if (of.viewer().sitsAtAnyOf(message.readers().authorities())) {
      return Reading.OPEN;
    }
    boolean own = message.readers().states().contains(of.state());
    if (!own || of.viewer().tracks().isEmpty()) {
      return own ? Reading.LOOKS_ON : Reading.STRANGER;
    }
    return of.reading();
  }

  /// An attachment of a message that the actor may open.
  Requests.Download download(Case of, UUID message, int position) {
    MessageStore.Row row =
        messages.ofRequest(of.row().id()).stream()
            .filter(each -> each.id().equals(message))
            .findFirst()
            .orElseThrow(Correspondence::noAttachment);
    Reading reading = reading(of, row);
    if (!reading.isOpen()) {
      throw Problems.notReadable(reading);
    }
    Attached attached =
        messages.attachments(of.row().id()).getOrDefault(message, List.of()).stream()
            .filter(each -> each.position() == position)
            .findFirst()
            .orElseThrow(Correspondence::noAttachment);
    String name =
        seals
            .open(row.content().object())
            .map(content -> content.attachments().get(position - 1))
            .orElseThrow(Correspondence::noAttachment);
    return new Requests.Download(
        name,
        attached.size(),
        seals.stream(attached.object()).orElseThrow(Correspondence::noAttachment));
  }

  /// What an authority answered, opened to be passed on.
  ///
  /// @param uploads its files, to be sealed again
  record Opened(Seals.Content content, List<Upload> uploads) {}

  /// @throws ProblemException where that referral has no answer that the actor may open
  Opened answerOf(Case of, UUID referral) {
    MessageStore.Row answer =
        messages.ofRequest(of.row().id()).stream()
            .filter(row -> row.kind() == MessageStore.Kind.ANSWER)
            .filter(row -> referral.equals(row.referral()) && reading(of, row).isOpen())
            .findFirst()
            .orElseThrow(() -> Problem.of("request", "answer-unknown", 404).asException());
    Seals.Content content =
        seals
            .open(answer.content().object())
            .orElseThrow(() -> Problem.of("request", "answer-unknown", 404).asException());
    List<Upload> uploads = new ArrayList<>();
    for (Attached each : messages.attachments(of.row().id()).getOrDefault(answer.id(), List.of())) {
      uploads.add(seals.again(content.attachments().get(each.position() - 1), each.object()));
    }
    return new Opened(content, uploads);
  }

  private static ProblemException noAttachment() {
    return Problem.of("request", "attachment-unknown", 404).asException();
  }

  private Message message(Case of, MessageStore.Row row, List<Attached> attached) {
    Reading reading = reading(of, row);
    Optional<Seals.Content> content =
        reading.isOpen() ? seals.open(row.content().object()) : Optional.empty();
    MessageStore.Author author = row.author();
    boolean own = author.state().equals(of.state());
    return new Message(
        row.id(),
        row.at(),
        row.kind().word(),
        new Party(
            author.state(),
            author.category() == null
                ? of.row().partyOf(author.state()).category()
                : author.category()),
        own ? author.authority() : null,
        of.state().equals(of.row().to().state()) ? row.referral() : null,
        row.outcome(),
        content.map(Correspondence::content).orElse(null),
        withheld(reading, content),
        attachments(attached, content));
  }

  private static Content content(Seals.Content sealed) {
    return new Content(sealed.subject(), sealed.text(), sealed.fields());
  }

  private static @Nullable String withheld(Reading reading, Optional<Seals.Content> content) {
    if (!reading.isOpen()) {
      return reading.word();
    }
    return content.isEmpty() ? ERASED : null;
  }

  private static List<Attachment> attachments(
      List<Attached> attached, Optional<Seals.Content> content) {
    List<String> names = content.map(Seals.Content::attachments).orElse(List.of());
    return attached.stream()
        .map(each ->
            new Attachment(
                each.position(),
                each.position() <= names.size() ? names.get(each.position() - 1) : null,
                each.size(),
                each.object() == null))
        .toList();
  }

  /// The names of people and authorities whom the actor sees.
  record Names(Map<UUID, String> people, Map<UUID, LocalText> authorities) {
    @Nullable String person(@Nullable UUID id) {
      return id == null ? null : people.get(id);
    }

    @Nullable LocalText authority(@Nullable UUID id) {
      return id == null ? null : authorities.get(id);
    }
  }

  static Event event(TimelineStore.Row row, Map<UUID, ReferralStore.Row> referrals, Names names) {
    TimelineStore.By by = row.by();
    ReferralStore.Row referral =
        row.about().referral() == null ? null : referrals.get(row.about().referral());
    UUID authority = referral == null ? row.about().named() : referral.authority();
    return new Event(
        row.at(),
        row.kind(),
        new By(
            by.state(),
            by.category(),
            by.authority(),
            by.person(),
            names.person(by.person()),
            by.link()),
        row.about().message(),
        row.about().referral(),
        row.about().release(),
        authority,
        names.authority(authority),
        row.about().holder(),
        names.person(row.about().holder()));
  }

  static Referral referral(Case of, ReferralStore.Row row, Names names) {
    return new Referral(
        row.id(),
        row.authority(),
        names.authority(row.authority()),
        row.withContent(),
        row.nationalLaw(),
        row.phase().word(),
        row.referredAt(),
        row.phaseAt(),
        List.copyOf(possible(of, row)));
  }

  /// What a desk can do with its referral now.
  static Set<Act> possible(Case of, ReferralStore.Row row) {
    Set<Act> possible = EnumSet.noneOf(Act.class);
    UUID authority = row.authority();
    if (authority == null
        || !of.viewer().authorities().contains(authority)
        || !row.phase().isLive()) {
      return possible;
    }
    possible.addAll(Transitions.possible(of.row().state(), Side.DESK, of.now()));
    if (row.phase() == ReferralStore.Phase.ACCEPTED) {
      possible.remove(Act.ACCEPT_REFERRAL);
    }
    return possible;
  }
}
