package org.enlace.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.enlace.directory.transfer.ExportContact;
import org.enlace.kernel.Actor;
import org.enlace.kernel.ActorScope;
import org.enlace.kernel.Role;
import org.enlace.kernel.StateCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Adds to contacts what only their own State and the secretariat see of the nomination: its note
/// and its days.
@Component
class ExportFacts {
  private final Nominations nominations;
  private final Notes notes;

  ExportFacts(Nominations nominations, Notes notes) {
    this.nominations = nominations;
    this.notes = notes;
  }

  List<ExportContact> of(List<Contact> contacts) {
    return contacts.stream().map(this::of).toList();
  }

  private ExportContact of(Contact contact) {
    Optional<Nomination> own =
        isOwn(contact.state()) ? nominations.find(contact.nomination()) : Optional.empty();
    return new ExportContact(
        contact,
        own.map(Nomination::note).flatMap(notes::find).map(Notes.Note::reference).orElse(null),
        day(own.map(Nomination::startsOn)),
        day(own.map(Nomination::endsOn)));
  }

  private static @Nullable LocalDate day(Optional<LocalDate> day) {
    return day.orElse(null);
  }

  private static boolean isOwn(StateCode state) {
    Actor actor = ActorScope.required();
    return actor.actsFor(state) || actor.holds(Role.SECRETARIAT);
  }
}
