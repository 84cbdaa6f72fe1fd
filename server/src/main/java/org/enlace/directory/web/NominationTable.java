package org.enlace.directory.web;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.enlace.directory.Doers;
import org.enlace.directory.Nomination;
import org.enlace.directory.Nominations;
import org.enlace.directory.Notes;
import org.enlace.kernel.Role;
import org.enlace.ui.page.Page;
import org.enlace.ui.page.Pages;
import org.enlace.ui.page.TimelineEntry;
import org.enlace.ui.page.Tone;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Lays out the page of a nomination.
@Component
class NominationTable {
  private final Nominations nominations;
  private final Notes notes;
  private final Doers doers;
  private final NominationWords standing;
  private final Choices choices;
  private final Pages pages;

  NominationTable(
      Nominations nominations,
      Notes notes,
      Doers doers,
      NominationWords standing,
      Choices choices,
      Pages pages) {
    this.nominations = nominations;
    this.notes = notes;
    this.doers = doers;
    this.standing = standing;
    this.choices = choices;
    this.pages = pages;
  }

  NominationView of(Nomination nomination, Page page) {
    Set<String> open = nominations.open(nomination);
    boolean officer = page.actor().holds(Role.SECRETARIAT);
    boolean needsNote = officer && (open.contains("ask-removal") || open.contains("confirm-again"));
    Nomination.Confirmed confirmed =
        nomination.standing() instanceof Nomination.Confirmed inForce ? inForce : null;
    return new NominationView(
        nomination.id(),
        standing.row(nomination, page),
        nomination.state().value(),
        "/people/" + nomination.holder().id(),
        open,
        officer,
        officer ? waitsForOther(nomination, open) : null,
        papers(nomination, page),
        days(nomination, confirmed),
        confirmed == null ? null : suspension(confirmed.suspension(), page),
        confirmed == null ? null : removal(confirmed.removal(), page),
        nomination.objections().stream().map(each -> objection(each, page)).toList(),
        needsNote ? choices.notes(nomination.state(), page) : List.of(),
        history(nomination, page));
  }

  private static @Nullable String waitsForOther(Nomination nomination, Set<String> open) {
    return switch (nomination.standing()) {
      case Nomination.Submitted _ when !nomination.isObjected() && !open.contains("confirm") ->
          "confirm";
      case Nomination.Confirmed confirmed
          when confirmed.removal() != null && !open.contains("confirm-removal") ->
          "confirm-removal";
      case Nomination.Draft _, Nomination.Submitted _, Nomination.Confirmed _, Nomination.Ended _ ->
          null;
    };
  }

  private NominationView.Papers papers(Nomination nomination, Page page) {
    UUID id = nomination.note();
    Optional<Notes.Note> note = id == null ? Optional.empty() : notes.find(id);
    UUID replaced = nomination.replaces();
    Optional<Nomination> old = replaced == null ? Optional.empty() : nominations.find(replaced);
    return new NominationView.Papers(
        note.map(found -> Choices.note(found, page)).orElse(null),
        note.map(found -> "/notes/" + found.id()).orElse(null),
        old.map(found -> found.holder().name()).orElse(null),
        old.map(found -> "/nominations/" + found.id()).orElse(null),
        nomination.startsOn(),
        nomination.endsOn());
  }

  private static NominationView.Days days(
      Nomination nomination, Nomination.@Nullable Confirmed confirmed) {
    return confirmed == null
        ? new NominationView.Days(nomination.enteredAt(), null, null, null)
        : new NominationView.Days(
            nomination.enteredAt(), confirmed.at(), confirmed.dataAt(), confirmed.reviewOn());
  }

  private static NominationView.@Nullable Suspension suspension(
      Nomination.@Nullable Suspension of, Page page) {
    return of == null
        ? null
        : new NominationView.Suspension(
            page.text("directory.nomination.side." + Words.word(of.side())), of.reason(), of.at());
  }

  private NominationView.@Nullable Removal removal(Nomination.@Nullable Removal of, Page page) {
    return of == null
        ? null
        : new NominationView.Removal(doer(of.by(), doers.names(List.of(of.by())), page), of.at());
  }

  private static NominationView.Objection objection(Nomination.Objection of, Page page) {
    return new NominationView.Objection(
        page.text("directory.nomination.role." + of.role()), of.at(), of.text());
  }

  private List<TimelineEntry> history(Nomination nomination, Page page) {
    List<Nominations.Step> steps = nominations.history(nomination.id());
    Map<UUID, String> names =
        doers.names(
            steps.stream().map(Nominations.Step::account).filter(Objects::nonNull).toList());
    List<TimelineEntry> entries = new ArrayList<>();
    for (Nominations.Step step : steps) {
      UUID account = step.account();
      entries.add(
          new TimelineEntry(
              step.at(),
              tone(step.act()),
              page.text("directory.nomination.done." + step.act()),
              account == null ? page.text("directory.doer.system") : doer(account, names, page),
              reason(step, page)));
    }
    return entries;
  }

  private @Nullable Content reason(Nominations.Step step, Page page) {
    return step.reason() == null || step.reason().isBlank()
        ? null
        : pages.part("directory/said.jte", page, Map.of("text", step.reason()));
  }

  private @Nullable String doer(UUID account, Map<UUID, String> names, Page page) {
    String name = names.get(account);
    if (doers.isOwn(account)) {
      return page.text("directory.doer.you");
    }
    if (name != null) {
      return name;
    }
    return doers.knowsOwnSide() ? page.text("directory.doer.secretariat") : null;
  }

  private static Tone tone(String act) {
    return switch (act) {
      case "confirmed", "confirmed-again", "lifted", "objection-withdrawn", "removal-dropped" ->
          Tone.GOOD;
      case "submitted" -> Tone.WAITING;
      case "objected", "removal-asked", "to-be-confirmed" -> Tone.ATTENTION;
      case "suspended", "removed" -> Tone.STOPPED;
      default -> Tone.NEUTRAL;
    };
  }
}
