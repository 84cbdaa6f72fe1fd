package org.enlace.duty.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.enlace.directory.Answer;
import org.enlace.directory.Contact;
import org.enlace.directory.State;
import org.enlace.duty.Call;
import org.enlace.duty.OwnDuty;
import org.enlace.duty.ladder.LadderId;
import org.enlace.duty.ladder.Ladders;
import org.enlace.duty.ladder.Simulation;
import org.enlace.kernel.CategoryCode;
import org.enlace.kernel.NetworkCode;
import org.enlace.kernel.Role;
import org.enlace.ui.api.Access;
import org.enlace.ui.api.Problem;
import org.enlace.ui.page.Choice;
import org.enlace.ui.page.FormErrors;
import org.enlace.ui.page.Page;
import org.enlace.ui.page.Pages;
import org.enlace.ui.page.TimelineEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// What would happen to a request that came now, or at a chosen time. It sends nothing.
@Controller
class SimulationPages {
  private final Ladders ladders;
  private final OwnDuty duty;
  private final Pages pages;

  SimulationPages(Ladders ladders, OwnDuty duty, Pages pages) {
    this.ladders = ladders;
    this.duty = duty;
    this.pages = pages;
  }

  @GetMapping("/ladders/{id}/simulation")
  @Access(
      value = Access.Who.ROLES,
      roles = {Role.CONTACT, Role.NOMINATOR, Role.MISSION})
  View simulate(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String track,
      @RequestParam(defaultValue = "") String at,
      Page page) {
    Ladders.Ladder ladder =
        LadderId.parse(id)
            .flatMap(ladders::find)
            .orElseThrow(() -> Problem.notFound().asException());
    List<Contact> contacts = ladders.contacts();
    List<Choice> tracks = tracks(contacts);
    String chosen = track.isEmpty() && !tracks.isEmpty() ? tracks.getFirst().value() : track;
    ZoneId zone = duty.state().map(State::zone).orElse(ZoneOffset.UTC);
    Outcome outcome = simulated(ladder, chosen, at, zone);
    List<TimelineEntry> entries =
        outcome.simulation() == null
            ? null
            : new LadderText(page, contacts).entries(outcome.simulation());
    return pages.show(
        outcome.errors().isEmpty() ? 200 : 422,
        "duty/simulation.jte",
        Map.of(
            "view",
            new LadderView.Simulated(
                id,
                page.text("duty.ladder.title." + ladder.id().pressure().word()),
                tracks,
                chosen,
                at,
                zone.getId(),
                entries,
                outcome.errors())));
  }

  /// What came of it.
  private record Outcome(@Nullable Simulation simulation, FormErrors errors) {}

  private Outcome simulated(Ladders.Ladder ladder, String chosen, String at, ZoneId zone) {
    String[] parts = chosen.split("/", 2);
    if (parts.length < 2
        || NetworkCode.parse(parts[0]).isEmpty()
        || CategoryCode.parse(parts[1]).isEmpty()) {
      return new Outcome(null, FormErrors.none().and("track", "duty.ladder.choose"));
    }
    Instant when = null;
    try {
      when = at.isBlank() ? null : LocalDateTime.parse(at).atZone(zone).toInstant();
    } catch (DateTimeException malformed) {
      return new Outcome(null, FormErrors.none().and("at", "duty.problem.at-malformed.detail"));
    }
    Call.Track track = new Call.Track(new NetworkCode(parts[0]), new CategoryCode(parts[1]));
    return switch (ladders.simulate(ladder.id(), track, when)) {
      case Answer.Done<Simulation>(Simulation simulation) ->
          new Outcome(simulation, FormErrors.none());
      case Answer.Refused<Simulation>(Problem problem) -> new Outcome(null, FormErrors.of(problem));
    };
  }

  /// In which networks, as which categories the State can be called.
  private static List<Choice> tracks(List<Contact> contacts) {
    Map<String, Choice> tracks = new HashMap<>();
    for (Contact each : contacts) {
      String value = each.network().value() + "/" + each.category().value();
      tracks.put(value, Choice.of(value, each.network().value() + " · " + each.category().value()));
    }
    return tracks.values().stream().sorted(java.util.Comparator.comparing(Choice::label)).toList();
  }
}
