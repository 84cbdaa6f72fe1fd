package org.enlace.directory.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.enlace.directory.Nomination;
import org.enlace.directory.Nominations;
import org.enlace.kernel.CategoryCode;
import org.enlace.kernel.NetworkCode;
import org.enlace.kernel.StateCode;
import org.enlace.ui.page.FormErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/// A nomination as it is typed. One note may name somebody in several categories and networks at
/// once: then as many nominations are entered.
///
/// @param version of the draft that was read, or empty
/// @param tracks where the State names them, each `network/category`
/// @param holder the id of who is named
/// @param note the id of the note, or empty
/// @param replaces the id of the nomination that ends, or empty
public record NominationForm(
    String version,
    List<String> tracks,
    String holder,
    String rank,
    String note,
    String replaces,
    String startsOn,
    String endsOn) {
  public NominationForm {
    tracks = List.copyOf(tracks);
  }

  /// What came of reading the form.
  sealed interface Read {
    /// It says this.
    record Drafts(int version, List<Nominations.Draft> drafts) implements Read {}

    /// It cannot be read.
    record Wrong(FormErrors errors) implements Read {}
  }

  /// An empty form, with what the address already chose.
  static NominationForm empty(String holder, String note, List<String> tracks) {
    return new NominationForm("", tracks, holder, "1", note, "", "", "");
  }

  static NominationForm of(MultiValueMap<String, String> fields) {
    Posted posted = new Posted(fields);
    return new NominationForm(
        posted.word("version"),
        posted.all("tracks"),
        posted.word("holder"),
        posted.word("rank"),
        posted.word("note"),
        posted.word("replaces"),
        posted.word("startsOn"),
        posted.word("endsOn"));
  }

  static NominationForm of(Nomination draft) {
    return new NominationForm(
        Integer.toString(draft.version()),
        List.of(draft.network() + "/" + draft.category()),
        draft.holder().id().toString(),
        Integer.toString(draft.rank()),
        text(draft.note()),
        text(draft.replaces()),
        text(draft.startsOn()),
        text(draft.endsOn()));
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  /// The same about another version, for whoever was overtaken.
  NominationForm withVersion(int current) {
    return new NominationForm(
        Integer.toString(current), tracks, holder, rank, note, replaces, startsOn, endsOn);
  }

  Read read(StateCode state) {
    FormErrors errors = FormErrors.none();
    Optional<UUID> named = Posted.id(holder);
    List<Track> places = new ArrayList<>();
    tracks.forEach(each -> track(each).ifPresent(places::add));
    if (places.isEmpty()) {
      errors = errors.and("tracks", "directory.nomination-form.track-missing");
    }
    if (named.isEmpty()) {
      errors = errors.and("holder", "directory.nomination-form.holder-missing");
    }
    if (isWrongDay(startsOn)) {
      errors = errors.and("startsOn", "directory.form.day-unreadable");
    }
    if (isWrongDay(endsOn)) {
      errors = errors.and("endsOn", "directory.form.day-unreadable");
    }
    return errors.isEmpty()
        ? new Read.Drafts(
            Posted.number(version),
            places.stream().map(each -> draft(state, each, named.get())).toList())
        : new Read.Wrong(errors);
  }

  private Nominations.Draft draft(StateCode state, Track track, UUID named) {
    return new Nominations.Draft(
        state,
        track.network(),
        track.category(),
        named,
        Posted.number(rank),
        Posted.id(note).orElse(null),
        Posted.id(replaces).orElse(null),
        day(startsOn),
        day(endsOn));
  }

  private static @Nullable LocalDate day(String text) {
    return Posted.day(text).orElse(null);
  }

  private static boolean isWrongDay(String text) {
    return !text.isEmpty() && Posted.day(text).isEmpty();
  }

  private record Track(NetworkCode network, CategoryCode category) {}

  private static Optional<Track> track(String text) {
    String[] parts = text.split("/", 2);
    if (parts.length < 2) {
      return Optional.empty();
    }
    return NetworkCode.parse(parts[0])
        .flatMap(
            network -> CategoryCode.parse(parts[1]).map(category -> new Track(network, category)));
  }
}
