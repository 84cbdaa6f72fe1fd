package org.enlace.directory.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.enlace.directory.Ask;
import org.enlace.directory.Doers;
import org.enlace.directory.Holder;
import org.enlace.directory.Line;
import org.enlace.directory.Lines;
import org.enlace.directory.Nomination;
import org.enlace.directory.Nominations;
import org.enlace.directory.Nominator;
import org.enlace.directory.Nominators;
import org.enlace.directory.People;
import org.enlace.kernel.Role;
import org.enlace.kernel.StateCode;
import org.enlace.ui.page.Page;
import org.enlace.ui.page.Tone;
import org.springframework.stereotype.Component;

/// Finds what waits for the reader in the directory, the most urgent first.
@Component
class CareTasks {
  private static final int AT_MOST = 20;

  private final Nominations nominations;
  private final Nominators nominators;
  private final People people;
  private final HolderTable.Entry entry;
  private final Doers doers;
  private final Words words;

  CareTasks(
      Nominations nominations,
      Nominators nominators,
      People people,
      HolderTable.Entry entry,
      Doers doers,
      Words words) {
    this.nominations = nominations;
    this.nominators = nominators;
    this.people = people;
    this.entry = entry;
    this.doers = doers;
    this.words = words;
  }

  List<CareView.Task> of(Page page) {
    List<CareView.Task> tasks = new ArrayList<>();
    if (page.actor().holds(Role.SECRETARIAT)) {
      named(tasks, "submitted", "confirm", page);
      named(tasks, "removal-asked", "confirm-removal", page);
      enrolments(tasks, page);
    }
    if (page.actor().holds(Role.NOMINATOR)) {
      named(tasks, "to-be-confirmed", "confirm-again", page);
      named(tasks, "draft", "submit", page);
    }
    if (page.actor().holds(Role.NOMINATOR) || page.actor().holds(Role.MISSION)) {
      named(tasks, "submitted", "object", page);
      page.actor().state().ifPresent(state -> proposals(tasks, state, page));
    }
    if (page.actor().holds(Role.CONTACT)) {
      people.own().forEach(each -> own(tasks, each, page));
    }
    return tasks.stream().limit(AT_MOST).toList();
  }

  /// The nominations of a standing on which that act is open to the reader.
  private void named(List<CareView.Task> tasks, String standing, String act, Page page) {
    var query = new Nominations.Query(null, null, standing, null, null, AT_MOST);
    for (Nomination each : nominations.list(query).items()) {
      boolean ownWork = act.equals("object") && doers.isOwn(each.enteredBy());
      if (!ownWork && nominations.open(each).contains(act)) {
        tasks.add(task(Tone.WAITING, act, "/nominations/" + each.id(), text(each, page), page));
      }
    }
  }

  private String text(Nomination each, Page page) {
    return page.text(
        "directory.care.named",
        Map.of(
            "name",
            each.holder().name(),
            "category",
            words.category(each.network(), each.category(), page),
            "state",
            words.state(each.state(), page)));
  }

  private void enrolments(List<CareView.Task> tasks, Page page) {
    for (Nominator each : nominators.waiting()) {
      tasks.add(enrolment(each, "enrolment", page));
    }
  }

  private void proposals(List<CareView.Task> tasks, StateCode state, Page page) {
    nominators.of(state).stream()
        .filter(each -> each.standing() instanceof Nominator.Proposed)
        .filter(each -> each.objection() == null)
        .forEach(each -> tasks.add(enrolment(each, "proposal", page)));
  }

  private CareView.Task enrolment(Nominator each, String kind, Page page) {
    String text =
        page.text(
            "directory.care.named",
            Map.of(
                "name",
                each.person().name(),
                "category",
                page.text("directory.nominator.role." + each.role().word()),
                "state",
                words.state(each.state(), page)));
    return task(Tone.WAITING, kind, "/nominators/" + each.id(), text, page);
  }

  /// Of one's own entry: lines to prove, what its place asks for, and whether it is still right.
  private void own(List<CareView.Task> tasks, Holder holder, Page page) {
    Set<Line.Phase> alive = Set.of(Line.Phase.IN_FORCE, Line.Phase.WAITING);
    for (Lines.Kept each : entry.lines().of(holder.id())) {
      Line line = each.line();
      if (line.proof() == Line.Proof.NEW && alive.contains(line.phase())) {
        String value = line.value() == null ? holder.name() : line.value();
        tasks.add(task(Tone.ATTENTION, "prove", "/lines/" + line.id(), value, page));
      }
    }
    for (Map.Entry<Ask, Boolean> each : entry.asks().of(holder.id()).entrySet()) {
      if (!each.getValue()) {
        String text = page.text("directory.ask." + each.getKey().word() + ".what");
        tasks.add(task(Tone.ATTENTION, "asked", "/people/" + holder.id(), text, page));
      }
    }
    var query =
        new Nominations.Query(holder.state(), null, "to-be-confirmed", holder.id(), null, 5);
    for (Nomination each : nominations.list(query).items()) {
      String path = "/nominations/" + each.id();
      tasks.add(task(Tone.ATTENTION, "confirm-again", path, text(each, page), page));
    }
  }

  private static CareView.Task task(Tone tone, String kind, String path, String text, Page page) {
    return new CareView.Task(tone, page.text("directory.care.kind." + kind), path, text);
  }
}
