package org.enlace.directory;

import java.util.UUID;
import org.enlace.ledger.Change;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What follows from a step of an enrolment: history, ledger, and who is told.
@Component
class EnrolmentNews {
  private final NominatorStore store;
  private final NoteStore notes;
  private final Chronicle chronicle;
  private final Tellings tellings;

  EnrolmentNews(NominatorStore store, NoteStore notes, Chronicle chronicle, Tellings tellings) {
    this.store = store;
    this.notes = notes;
    this.chronicle = chronicle;
    this.tellings = tellings;
  }

  Nominator of(String done, UUID id, Telling.@Nullable Kind told) {
    return of(done, id, told, null);
  }

  /// @param account who acted, where the system writes it down for them
  Nominator of(String done, UUID id, Telling.@Nullable Kind told, @Nullable UUID account) {
    Nominator nominator = store.find(id).orElseThrow();
    Change change =
        Change.of("directory.nominator." + done, "nominator:" + id)
            .in(nominator.network())
            .concerning(nominator.state())
            .with("role", nominator.role().word())
            .with("act", Rows.word(nominator.act()))
            .with("person", nominator.person().id().toString())
            .with("replaces", nominator.replaces() == null ? null : nominator.replaces().toString())
            .with("calledBack", calledBack(nominator))
            .ofPerson(nominator.person().id())
            .withPersonal("mailbox", nominator.mailbox().value())
            .by("firstAccount", nominator.enteredBy().toString())
            .by("noteNumber", notes.find(nominator.note()).orElseThrow().reference());
    chronicle.write(account == null ? change : change.by("account", account.toString()));
    if (told != null) {
      tellings.tell(told, id, nominator.state(), nominator.network());
    }
    return nominator;
  }

  private static boolean calledBack(Nominator nominator) {
    return switch (nominator.standing()) {
      case Nominator.Proposed(Nominator.@Nullable CallBack call) -> call != null;
      case Nominator.InForce _, Nominator.Ended _ -> true;
      case Nominator.Refused _ -> false;
    };
  }
}
