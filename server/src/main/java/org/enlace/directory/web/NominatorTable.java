package org.enlace.directory.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.enlace.directory.Doers;
import org.enlace.directory.Nominator;
import org.enlace.directory.Nominators;
import org.enlace.directory.Notes;
import org.enlace.directory.web.NominationRow.Badge;
import org.enlace.kernel.Actor;
import org.enlace.kernel.Role;
import org.enlace.kernel.StateCode;
import org.enlace.ui.page.Page;
import org.enlace.ui.page.Tone;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Lays out nominators, proposals of them, and missions.
@Component
class NominatorTable {
  private final Nominators nominators;
  private final Notes notes;
  private final Doers doers;
  private final Frame frame;

  NominatorTable(Nominators nominators, Notes notes, Doers doers, Frame frame) {
    this.nominators = nominators;
    this.notes = notes;
    this.doers = doers;
    this.frame = frame;
  }

  NominatorRow row(Nominator nominator, Page page) {
    return new NominatorRow(
        "/nominators/" + nominator.id(),
        nominator.person().name(),
        Words.office(nominator.person(), page),
        frame.words().state(nominator.state(), page),
        page.text("directory.nominator.role." + nominator.role().word()),
        frame.words().network(nominator.network(), page),
        standing(nominator, page),
        switch (nominator.standing()) {
          case Nominator.Proposed _ -> nominator.enteredAt();
          case Nominator.InForce inForce -> inForce.at();
          case Nominator.Refused refused -> refused.at();
          case Nominator.Ended ended -> ended.at();
        });
  }

  private static Badge standing(Nominator nominator, Page page) {
    return switch (nominator.standing()) {
      case Nominator.Proposed _ when nominator.objection() != null ->
          badge(Tone.ATTENTION, "objected", page);
      case Nominator.Proposed proposed ->
          badge(Tone.WAITING, proposed.callBack() == null ? "call" : "second", page);
      case Nominator.InForce _ -> badge(Tone.GOOD, "in-force", page);
      case Nominator.Refused _ -> badge(Tone.STOPPED, "refused", page);
      case Nominator.Ended _ -> badge(Tone.NEUTRAL, "ended", page);
    };
  }

  private static Badge badge(Tone tone, String word, Page page) {
    return new Badge(tone, page.text("directory.nominator.standing." + word));
  }

  NominatorView of(Nominator nominator, Page page) {
    Optional<Notes.Note> note = notes.find(nominator.note());
    Optional<Nominator> replaced =
        Optional.ofNullable(nominator.replaces()).flatMap(nominators::find);
    Nominator.Objection objection = nominator.objection();
    return new NominatorView(
        row(nominator, page),
        nominator.state().value(),
        page.text("directory.nominator.act." + Words.word(nominator.act())),
        nominator.mailbox().value(),
        note.map(found -> Choices.note(found, page)).orElse(null),
        "/notes/" + nominator.note(),
        replaced.map(each -> each.person().name()).orElse(null),
        doer(nominator.enteredBy(), page),
        nominator.enteredAt(),
        missions(nominator.state(), page).stream()
            .filter(MissionView::inForce)
            .findFirst()
            .orElse(null),
        call(nominator, page),
        objection == null ? null : new NominatorView.Objection(objection.at(), objection.text()),
        ended(nominator, page),
        nominator.standing() instanceof Nominator.Proposed,
        may(nominator, page));
  }

  private NominatorView.@Nullable Call call(Nominator nominator, Page page) {
    if (!(nominator.standing() instanceof Nominator.Proposed proposed)
        || proposed.callBack() == null) {
      return null;
    }
    Nominator.CallBack call = proposed.callBack();
    return new NominatorView.Call(
        doer(call.by(), page), call.at(), call.number().value(), call.spokeWith(), call.agreed());
  }

  /// The system's own reasons have texts; an officer's stands as it was written.
  private static @Nullable String ended(Nominator nominator, Page page) {
    String reason =
        switch (nominator.standing()) {
          case Nominator.Refused refused -> refused.reason();
          case Nominator.Ended over -> over.reason();
          case Nominator.Proposed _, Nominator.InForce _ -> null;
        };
    if (reason == null) {
      return null;
    }
    return switch (reason) {
      case "call-back-denied", "replaced", "note" ->
          page.text("directory.nominator.ended." + reason);
      default -> reason;
    };
  }

  private NominatorView.May may(Nominator nominator, Page page) {
    boolean officer = holds(Role.SECRETARIAT, nominator, page);
    boolean state =
        page.actor().actsFor(nominator.state())
            && (holds(Role.NOMINATOR, nominator, page) || holds(Role.MISSION, nominator, page));
    boolean inForce = nominator.standing() instanceof Nominator.InForce;
    if (!(nominator.standing() instanceof Nominator.Proposed proposed)) {
      return new NominatorView.May(false, false, false, false, false, officer && inForce, false);
    }
    boolean checked = proposed.callBack() != null && proposed.callBack().agreed();
    boolean ready = officer && checked && nominator.objection() == null;
    boolean own = doers.isOwn(nominator.enteredBy());
    boolean calls = officer && proposed.callBack() == null;
    boolean serves = serves(nominator);
    return new NominatorView.May(
        calls && serves,
        calls && !serves,
        ready && !own,
        ready && own,
        officer,
        false,
        state && nominator.objection() == null);
  }

  /// Whether the number on file counted before the proposal was entered.
  private boolean serves(Nominator nominator) {
    return nominators.missionsOf(nominator.state()).stream()
        .filter(Nominators.Mission::inForce)
        .map(Nominators.Mission::countsFrom)
        .anyMatch(from -> from != null && !from.isAfter(nominator.enteredAt()));
  }

  private static boolean holds(Role role, Nominator nominator, Page page) {
    return page.actor() instanceof Actor.SignedIn actor
        && actor.grants().stream()
            .anyMatch(grant -> grant.role() == role && grant.network().equals(nominator.network()));
  }

  List<MissionView> missions(StateCode state, Page page) {
    boolean officer = page.actor().holds(Role.SECRETARIAT);
    List<MissionView> views = new ArrayList<>();
    for (Nominators.Mission each : nominators.missionsOf(state)) {
      boolean own = doers.isOwn(each.enteredBy());
      boolean counts = each.countsFrom() != null && !each.countsFrom().isAfter(page.now());
      views.add(
          new MissionView(
              each.id().toString(),
              each.name(),
              each.mailbox().value(),
              each.phone().value(),
              each.source(),
              each.inForce(),
              each.countsFrom(),
              counts,
              doer(each.enteredBy(), page),
              each.enteredAt(),
              officer && !each.inForce() && !own,
              officer && !each.inForce()));
    }
    return views;
  }

  private @Nullable String doer(UUID account, Page page) {
    Map<UUID, String> names = doers.names(List.of(account));
    if (doers.isOwn(account)) {
      return page.text("directory.doer.you");
    }
    String name = names.get(account);
    return name == null && doers.knowsOwnSide() ? page.text("directory.doer.secretariat") : name;
  }
}
