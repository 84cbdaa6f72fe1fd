package org.enlace.request;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.enlace.kernel.Actor;
import org.enlace.kernel.ActorScope;
import org.enlace.kernel.Ids;
import org.enlace.kernel.StateCode;
import org.enlace.request.MessageStore.Author;
import org.enlace.request.MessageStore.Kind;
import org.enlace.request.MessageStore.Readers;
import org.enlace.request.RequestForm.Writing;
import org.enlace.request.TimelineStore.About;
import org.enlace.request.TimelineStore.By;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Writes down what is said and what is done about a request, for those whom it concerns.
@Component
final class Journal {
  private final MessageStore messages;
  private final TimelineStore events;
  private final CircleStore circles;
  private final Seals seals;
  private final Ids ids;

  Journal(MessageStore messages, TimelineStore events, CircleStore circles, Seals seals, Ids ids) {
    this.messages = messages;
    this.events = events;
    this.circles = circles;
    this.seals = seals;
    this.ids = ids;
  }

  /// Something that is to be written.
  ///
  /// @param outcome of a reply
  /// @param referral of what passes between a contact and an authority
  record Note(
      Kind kind,
      Writing writing,
      List<Upload> uploads,
      @Nullable Outcome outcome,
      @Nullable UUID referral) {
    Note {
      uploads = List.copyOf(uploads);
    }

    static Note of(Kind kind, Writing writing, List<Upload> uploads) {
      return new Note(kind, writing, uploads, null, null);
    }
  }

  /// Writes for both States, and for the desks that have the content.
  UUID writeToBoth(Case of, Note note) {
    Set<UUID> desks = circles.desks(of.row().id(), true);
    return write(of, null, note, new Readers(of.row().states(), desks));
  }

  /// Writes within the actor's State, for its contacts and that authority.
  UUID writeInside(Case of, @Nullable UUID authority, Note note) {
    Set<UUID> desks = authority == null ? Set.of() : Set.of(authority);
    boolean atDesk = !of.viewer().isContactOf(of.state());
    return write(of, atDesk ? authority : null, note, new Readers(Set.of(of.state()), desks));
  }

  /// Writes for both States at the desk of an authority that its State lets answer abroad.
  UUID writeAbroadFrom(Case of, UUID authority, Note note) {
    Set<UUID> desks = new HashSet<>(circles.desks(of.row().id(), true));
    desks.add(authority);
    return write(of, authority, note, new Readers(of.row().states(), desks));
  }

  private UUID write(Case of, @Nullable UUID writtenAt, Note note, Readers readers) {
    Seals.Stored stored =
        seals.seal(
            new Seals.For(readers, of.row().nature().marking()), note.writing(), note.uploads());
    UUID id = ids.next();
    Author author =
        new Author(
            of.state(), writtenAt == null ? of.category() : null, writtenAt, of.viewer().account());
    messages.insert(
        new MessageStore.Row(
            id,
            of.row().id(),
            note.kind(),
            author,
            readers,
            note.referral(),
            note.outcome(),
            stored.sealed(),
            of.now()),
        stored.attachments());
    return id;
  }

  /// Tells both States, and the desks that have the request.
  void tellBoth(Case of, String kind, About about) {
    add(of, kind, of.row().states(), circles.desks(of.row().id(), false), about);
  }

  /// Tells the actor's own State alone.
  void tellOwn(Case of, String kind, About about) {
    add(of, kind, Set.of(of.state()), Set.of(), about);
  }

  /// Tells the actor's own State and one of its authorities.
  void tellInside(Case of, UUID authority, String kind, About about) {
    add(of, kind, Set.of(of.state()), Set.of(authority), about);
  }

  private void add(
      Case of, String kind, Set<StateCode> readers, Set<UUID> authorities, About about) {
    events.add(
        new TimelineStore.Row(of.row().id(), of.now(), kind, readers, authorities, by(of), about));
  }

  /// Tells both States what somebody did who holds a link and did not sign in.
  void tellByLink(RequestRow row, String kind, StateCode state, Instant at) {
    By by = new By(state, null, null, null, null, true);
    events.add(
        new TimelineStore.Row(
            row.id(), at, kind, row.states(), circles.desks(row.id(), false), by, About.nothing()));
  }

  private static By by(Case of) {
    Viewer viewer = of.viewer();
    boolean contact = viewer.isContactOf(viewer.state());
    UUID authority = contact ? null : shared(viewer.authorities(), of.circle().desks().referred());
    return new By(
        viewer.state(),
        contact ? of.category() : null,
        authority,
        viewer.account(),
        person(),
        false);
  }

  private static @Nullable UUID person() {
    return ActorScope.required() instanceof Actor.SignedIn actor
        ? Viewer.persons(actor).stream().sorted().findFirst().orElse(null)
        : null;
  }

  private static @Nullable UUID shared(Set<UUID> some, Set<UUID> others) {
    Set<UUID> both = new HashSet<>(some);
    both.retainAll(others);
    return both.stream().sorted().findFirst().orElse(null);
  }
}
