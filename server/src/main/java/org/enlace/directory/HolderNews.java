package org.enlace.directory;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.enlace.kernel.LanguageTag;
import org.enlace.kernel.StateCode;
import org.enlace.ledger.Change;
import org.springframework.stereotype.Component;

/// What follows from a change of a person or a desk: history, ledger, the projection of the search,
/// and who is told.
@Component
class HolderNews {
  private final Chronicle chronicle;
  private final NominationStore nominations;
  private final Findable findable;
  private final Tellings tellings;
  private final States states;

  HolderNews(
      Chronicle chronicle,
      NominationStore nominations,
      Findable findable,
      Tellings tellings,
      States states) {
    this.chronicle = chronicle;
    this.nominations = nominations;
    this.findable = findable;
    this.tellings = tellings;
    this.states = states;
  }

  void write(String done, Holder holder, String source) {
    chronicle.write(
        change(done, holder)
            .with("source", source)
            .with("languages", holder.languages().stream().map(LanguageTag::value).toList())
            .with("authority", holder.authority() == null ? null : holder.authority().toString())
            .ofPerson(holder.id())
            .withPersonal("name", holder.name())
            .withPersonal("formOfAddress", holder.formOfAddress())
            .withPersonal("position", holder.position())
            .withPersonal("handles", holder.handles())
            .withPersonal("notToSend", holder.notToSend()));
  }

  void write(Change change) {
    chronicle.write(change);
  }

  void tell(Telling.Kind kind, Holder holder) {
    tellings.tell(kind, holder.id(), holder.state(), null);
  }

  static Change change(String done, Holder holder) {
    String kind = Rows.word(holder.kind());
    return Change.of("directory." + kind + "." + done, kind + ":" + holder.id())
        .concerning(holder.state());
  }

  /// Takes a change to where it is read: the search finds the new words, and a new name in an entry
  /// that is in force is told to those whom it concerns.
  void spread(Holder before, Holder next) {
    List<Nomination> listed = nominations.inForceOf(next.id());
    listed.stream().filter(NominationKeeper::isInForce).forEach(findable::put);
    if (!listed.isEmpty() && !before.name().equals(next.name())) {
      tellings.tell(Telling.Kind.HOLDER_RENAMED, next.id(), next.state(), null);
    }
  }

  ZoneId zoneOf(StateCode state) {
    return states.find(state).map(State::zone).orElse(ZoneOffset.UTC);
  }

  List<LanguageTag> languagesOf(StateCode state) {
    return states.find(state).map(State::languages).orElse(List.of());
  }
}
