package org.enlace.directory.web;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.enlace.directory.Network;
import org.enlace.directory.Nomination;
import org.enlace.directory.Nominations;
import org.enlace.kernel.NetworkCode;
import org.enlace.kernel.Role;
import org.enlace.kernel.StateCode;
import org.enlace.ui.api.Access;
import org.enlace.ui.api.Access.Who;
import org.enlace.ui.api.PageOf;
import org.enlace.ui.api.Problem;
import org.enlace.ui.page.Choice;
import org.enlace.ui.page.FormErrors;
import org.enlace.ui.page.Page;
import org.enlace.ui.page.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The nominations that concern the reader, one of them with its history, and who was a contact on
/// a day. What cannot be read in the address is left out: a page answers what it understood.
@Controller
class NominationPages {
  private static final int ROWS = 50;
  private static final Set<String> PHASES =
      Set.of(
          "draft",
          "submitted",
          "confirmed",
          "to-be-confirmed",
          "suspended",
          "removal-asked",
          "ended");

  private final Nominations nominations;
  private final NominationWords standing;
  private final NominationTable table;
  private final Choices choices;
  private final Words words;
  private final Pages pages;

  NominationPages(
      Nominations nominations,
      NominationWords standing,
      NominationTable table,
      Choices choices,
      Words words,
      Pages pages) {
    this.nominations = nominations;
    this.standing = standing;
    this.table = table;
    this.choices = choices;
    this.words = words;
    this.pages = pages;
  }

  @GetMapping("/nominations")
  @Access(
      value = Who.ROLES,
      roles = {Role.SECRETARIAT, Role.NOMINATOR, Role.MISSION, Role.CONTACT})
  View list(
      @RequestParam(defaultValue = "") String phase,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String network,
      @RequestParam(defaultValue = "") String after,
      Page page) {
    String shown = PHASES.contains(phase) ? phase : "";
    StateCode about = StateCode.parse(state).orElse(null);
    NetworkCode in = NetworkCode.parse(network).orElse(null);
    var query = new Nominations.Query(about, in, shown, null, Posted.id(after).orElse(null), ROWS);
    PageOf<Nomination> found = nominations.list(query);
    boolean secretariat = page.actor().holds(Role.SECRETARIAT);
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("rows", found.items().stream().map(each -> standing.row(each, page)).toList());
    values.put("next", found.next());
    values.put("phase", shown);
    values.put("phases", phases(page));
    values.put("state", about == null ? "" : about.value());
    values.put("states", secretariat ? choices.states(page) : List.of());
    values.put("network", in == null ? "" : in.value());
    values.put("networks", networks(page));
    values.put("enters", secretariat || page.actor().holds(Role.NOMINATOR));
    return pages.show("directory/nominations.jte", values);
  }

  private static List<Choice> phases(Page page) {
    return Stream.of(
            "submitted",
            "confirmed",
            "to-be-confirmed",
            "suspended",
            "removal-asked",
            "draft",
            "ended")
        .map(each -> Choice.of(each, page.text("directory.nominations.phase." + each)))
        .toList();
  }

  private List<Choice> networks(Page page) {
    List<Network> held =
        choices.networks(page, Role.SECRETARIAT, Role.NOMINATOR, Role.MISSION, Role.CONTACT);
    return held.size() > 1 ? choices.choices(held, page) : List.of();
  }

  @GetMapping("/nominations/{id}")
  @Access(
      value = Who.ROLES,
      roles = {Role.SECRETARIAT, Role.NOMINATOR, Role.MISSION, Role.CONTACT})
  View show(@PathVariable UUID id, Page page) {
    return show(200, id, new NominationDeed("", "", "", ""), FormErrors.none(), page);
  }

  /// The page again, with what was typed for an act that was refused.
  View show(int status, UUID id, NominationDeed typed, FormErrors errors, Page page) {
    Nomination nomination =
        nominations.find(id).orElseThrow(() -> Problem.notFound().asException());
    return pages.show(
        status,
        "directory/nomination.jte",
        Map.of("view", table.of(nomination, page), "typed", typed, "errors", errors));
  }

  @GetMapping("/nominations/on-a-day")
  @Access(
      value = Who.ROLES,
      roles = {Role.SECRETARIAT, Role.NOMINATOR, Role.MISSION, Role.CONTACT})
  View onADay(
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String network,
      @RequestParam(defaultValue = "") String on,
      Page page) {
    Optional<StateCode> about = choices.about(state, page);
    List<Network> networks =
        choices.networks(page, Role.SECRETARIAT, Role.NOMINATOR, Role.MISSION, Role.CONTACT);
    Optional<Network> in =
        networks.stream()
            .filter(each -> network.isEmpty() || each.code().value().equals(network))
            .findFirst();
    LocalDate today = LocalDate.ofInstant(page.now(), ZoneOffset.UTC);
    Optional<LocalDate> day = Posted.day(on.strip());
    FormErrors errors =
        on.isEmpty() || day.isPresent()
            ? FormErrors.none()
            : FormErrors.none().and("on", "directory.form.day-unreadable");
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("errors", errors);
    values.put("states", page.actor().state().isEmpty() ? choices.states(page) : List.of());
    values.put("state", about.map(StateCode::value).orElse(""));
    values.put("networks", choices.choices(networks, page));
    values.put("network", in.map(each -> each.code().value()).orElse(""));
    values.put("on", on.isEmpty() ? today.toString() : on);
    boolean asked = about.isPresent() && in.isPresent() && errors.isEmpty();
    values.put("asked", asked);
    values.put(
        "found", asked ? past(about.get(), in.get(), day.orElse(today), page) : List.<PastRow>of());
    values.put("day", day.orElse(today));
    values.put("name", about.map(code -> words.state(code, page)).orElse(""));
    return pages.show("directory/on-a-day.jte", values);
  }

  private List<PastRow> past(StateCode state, Network network, LocalDate on, Page page) {
    return nominations.whoWas(state, network.code(), on).stream()
        .map(each ->
            new PastRow(
                "/nominations/" + each.nomination(),
                each.name() == null ? page.text("directory.on-a-day.erased") : each.name(),
                each.position(),
                Words.category(network, each.category(), page),
                each.rank(),
                page.times().day(each.from()),
                each.until() == null
                    ? page.text("directory.on-a-day.still")
                    : page.times().day(each.until())))
        .toList();
  }
}
