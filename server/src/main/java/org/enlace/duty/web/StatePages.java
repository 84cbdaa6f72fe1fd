package org.enlace.duty.web;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.enlace.directory.Authority;
import org.enlace.directory.Contact;
import org.enlace.directory.Network;
import org.enlace.duty.Attendance;
import org.enlace.duty.StateProfiles;
import org.enlace.kernel.Role;
import org.enlace.kernel.StateCode;
import org.enlace.ui.api.Access;
import org.enlace.ui.api.Problem;
import org.enlace.ui.page.Page;
import org.enlace.ui.page.Pages;
import org.enlace.ui.page.Panel;
import org.enlace.ui.page.StatePanel;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/// The page of a State: who answers now, then whatever else the rooms tell, then its contacts.
@Controller
class StatePages {
  private final StateProfiles profiles;
  private final List<StatePanel> panels;
  private final Pages pages;

  StatePages(StateProfiles profiles, List<StatePanel> panels, Pages pages) {
    this.profiles = profiles;
    this.panels = panels;
    this.pages = pages;
  }

  @GetMapping("/states/{iso2}")
  @Access(
      value = Access.Who.ROLES,
      roles = {
        Role.SECRETARIAT,
        Role.NOMINATOR,
        Role.MISSION,
        Role.CONTACT,
        Role.DESK,
        Role.EXERCISE_DIRECTOR
      })
  View show(@PathVariable String iso2, Page page) {
    StateProfiles.Profile profile =
        StateCode.parse(iso2)
            .flatMap(code -> profiles.of(code, page.locale()))
            .orElseThrow(() -> Problem.of("duty", "state-unknown", 404).asException());
    return pages.show("duty/state.jte", Map.of("state", view(profile, page)));
  }

  private StateView view(StateProfiles.Profile profile, Page page) {
    StateCode code = profile.state().code();
    return new StateView(
        code.value(),
        profile.name(),
        panels(code, page),
        page.actor().holds(Role.CONTACT) && !page.actor().actsFor(code),
        facts(profile, page),
        profile.inCommon().stream()
            .filter(each -> !each.home())
            .map(each -> network(each, page))
            .toList(),
        tracks(profile, page),
        profile.authorities().stream().map(each -> authority(each, page)).toList());
  }

  private List<Content> panels(StateCode code, Page page) {
    return panels.stream()
        .map(each -> each.panelFor(code, page))
        .flatMap(Optional::stream)
        .sorted(Comparator.comparingInt(Panel::order))
        .map(Panel::content)
        .toList();
  }

  private static StateView.Facts facts(StateProfiles.Profile profile, Page page) {
    Telling telling = new Telling(page);
    return new StateView.Facts(
        joined(profile.groups(), each -> each.name().in(page.locale())),
        joined(profile.state().languages(), telling::language),
        joined(profile.networks(), each -> each.name().in(page.locale())));
  }

  private static <T> @Nullable String joined(List<T> all, Function<T, String> name) {
    return all.isEmpty() ? null : all.stream().map(name).collect(Collectors.joining(" · "));
  }

  private static StateView.NetworkRow network(Network network, Page page) {
    return new StateView.NetworkRow(
        "/networks/" + network.code(),
        network.name().in(page.locale()),
        network.howReached().isEmpty() ? null : network.howReached().in(page.locale()));
  }

  private static List<StateView.Track> tracks(StateProfiles.Profile profile, Page page) {
    Telling telling = new Telling(page);
    Map<Key, List<ContactRow>> rows = new LinkedHashMap<>();
    for (Attendance each : profile.contacts()) {
      Contact contact = each.contact();
      Network network = profile.known().get(contact.network());
      if (network != null) {
        Key key = new Key(network, telling.category(network, contact.category()));
        rows.computeIfAbsent(key, _ -> new ArrayList<>()).add(telling.row(each, network));
      }
    }
    return rows.entrySet().stream()
        .map(each -> track(each.getKey(), each.getValue(), page))
        .toList();
  }

  private record Key(Network network, String category) {}

  private static StateView.Track track(Key key, List<ContactRow> contacts, Page page) {
    String network = key.network().home() ? null : key.network().name().in(page.locale());
    return new StateView.Track(key.category(), network, contacts);
  }

  private static StateView.AuthorityRow authority(Authority authority, Page page) {
    String kind = authority.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return new StateView.AuthorityRow(
        authority.name().in(page.locale()),
        page.text("duty.authority." + kind),
        authority.sector());
  }
}
