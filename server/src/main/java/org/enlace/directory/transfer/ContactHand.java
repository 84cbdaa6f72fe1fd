package org.enlace.directory.transfer;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.enlace.directory.Availability;
import org.enlace.directory.Holder;
import org.enlace.directory.Lines;
import org.enlace.directory.Nomination;
import org.enlace.directory.Nominations;
import org.enlace.directory.Notes;
import org.enlace.directory.People;
import org.enlace.kernel.LanguageTag;
import org.enlace.kernel.StateCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Writes contacts of a table down: a person or a desk with its lines, and the draft of a
/// nomination that names it. Who is here already, under the same name and mailbox, is named again
/// and not made twice; a line that the file adds is added, as one that is new and not proved.
@Component
class ContactHand {
  private final People people;
  private final Nominations nominations;
  private final Notes notes;
  private final Institutions institutions;
  private final WaysHand ways;
  private final SourceStore links;
  private final PresentStore present;
  private final InstantSource clock;

  ContactHand(
      Doors doors,
      Institutions institutions,
      WaysHand ways,
      SourceStore links,
      PresentStore present,
      InstantSource clock) {
    this.people = doors.people();
    this.nominations = doors.nominations();
    this.notes = doors.notes();
    this.institutions = institutions;
    this.ways = ways;
    this.links = links;
    this.present = present;
    this.clock = clock;
  }

  /// The doors through which it goes.
  @Component
  record Doors(People people, Nominations nominations, Notes notes) {}

  /// What one application knows already of who is here.
  final class Run {
    private final KnownPeople known;
    private final Map<StateCode, Map<String, UUID>> received = new HashMap<>();

    private Run(Collection<StateCode> states) {
      known = KnownPeople.of(present.mailboxes(states));
    }

    void apply(Step step, Listed.Contact contact) {
      Known.Contact before = (Known.Contact) step.known();
      UUID holder = before == null ? holder(step, contact) : corrected(before, step);
      UUID nomination =
          before == null
              ? nominations.enter(draft(step, contact, holder, null, null)).orThrow().id()
              : edited(before, step, contact);
      links.put(
          ContactComparison.SOURCE,
          step.state().value(),
          new SourceStore.Link(step.key(), null, holder, nomination, step.said()),
          clock.instant());
    }

    private UUID holder(Step step, Listed.Contact contact) {
      Holder.Kind kind = KnownPeople.kind(contact.who());
      Optional<UUID> here = known.find(contact);
      if (here.isPresent()) {
        UUID id = here.get();
        ways.add(
            owner(kind, id), step, present.ways(List.of(id)).getOrDefault(id, Known.Ways.NONE));
        return id;
      }
      Holder added = people.add(person(step, kind, null)).orThrow();
      ways.change(owner(kind, added.id()), step, Known.Ways.NONE);
      declare(added.id(), step);
      known.add(contact, added.id());
      return added.id();
    }

    private UUID edited(Known.Contact before, Step step, Listed.Contact contact) {
      UUID id = before.place().nomination();
      if (!step.changes("rank", "note", "valid_from", "valid_to")) {
        return id;
      }
      Nomination now = nominations.find(id).orElseThrow();
      Nominations.Draft next =
          draft(step, contact, before.person().id(), now.note(), now.replaces());
      return nominations.edit(id, now.version(), next).orThrow().id();
    }

    /// @param note the note that is named where the file names none that was received
    private Nominations.Draft draft(
        Step step,
        Listed.Contact contact,
        UUID holder,
        @Nullable UUID note,
        @Nullable UUID replaces) {
      Listed.Post post = contact.post();
      return new Nominations.Draft(
          post.state(),
          post.network(),
          post.category(),
          holder,
          Integer.parseInt(Objects.requireNonNullElse(step.after("rank"), "1")),
          either(note(post.state(), step.after("note")), note),
          replaces,
          day(step.after("valid_from")),
          day(step.after("valid_to")));
    }

    private @Nullable UUID note(StateCode state, @Nullable String reference) {
      return reference == null
          ? null
          : received.computeIfAbsent(state, ContactHand.this::received).get(reference);
    }
  }

  Run begin(Collection<StateCode> states) {
    return new Run(states);
  }

  private Map<String, UUID> received(StateCode state) {
    Map<String, UUID> known = new HashMap<>();
    notes.of(state).forEach(note -> known.putIfAbsent(note.reference(), note.id()));
    return known;
  }

  private UUID corrected(Known.Contact before, Step step) {
    UUID id = before.person().id();
    if (step.changes("name", "position", "institution", "languages")) {
      Holder now = people.find(id).orElseThrow();
      people.correct(id, now.version(), person(step, now.kind(), now)).orThrow();
    }
    if (step.changes("timezone", "availability")) {
      declare(id, step);
    }
    ways.change(owner(before.person().kind(), id), step, before.ways());
    return id;
  }

  /// What was declared here of the week stays.
  private void declare(UUID holder, Step step) {
    String zone = step.after("timezone");
    String mode = step.after("availability");
    if (zone == null && mode == null) {
      return;
    }
    Availability now = people.availability(holder).orElseThrow();
    Availability next =
        new Availability(
            mode == null ? now.mode() : mode(mode),
            zone == null ? now.zone() : ZoneId.of(zone),
            now.weekly(),
            now.closures());
    people.declare(holder, people.find(holder).orElseThrow().version(), next).orThrow();
  }

  private static Availability.Mode mode(String word) {
    return Availability.Mode.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  private People.HolderDraft person(Step step, Holder.Kind kind, @Nullable Holder before) {
    String institution = Objects.requireNonNullElse(step.after("institution"), "");
    String name = kind == Holder.Kind.PERSON ? step.after("name") : null;
    String reference = step.after("note");
    return new People.HolderDraft(
        kind,
        step.state(),
        name == null ? institution : name,
        before == null ? null : before.formOfAddress(),
        step.after("position"),
        institution,
        institutions.of(step.state(), institution),
        Differences.parts(step.after("languages")).stream().map(LanguageTag::new).toList(),
        before == null ? null : before.handles(),
        before == null ? null : before.notToSend(),
        reference == null ? ContactComparison.SOURCE : ContactComparison.SOURCE + ": " + reference);
  }

  private static @Nullable UUID either(@Nullable UUID one, @Nullable UUID other) {
    return one == null ? other : one;
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    return text == null ? null : LocalDate.parse(text);
  }

  private static WaysHand.Owner owner(Holder.Kind kind, UUID id) {
    return switch (kind) {
      case PERSON -> new WaysHand.Owner(Lines.OwnerKind.PERSON, id, true);
      case DESK -> new WaysHand.Owner(Lines.OwnerKind.DESK, id, false);
    };
  }
}
