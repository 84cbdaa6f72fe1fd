package org.enlace.directory.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.enlace.directory.Category;
import org.enlace.directory.Contact;
import org.enlace.directory.Contacts;
import org.enlace.directory.Network;
import org.enlace.directory.Networks;
import org.enlace.kernel.Role;
import org.enlace.kernel.StateCode;
import org.enlace.ui.page.Choice;
import org.enlace.ui.page.Page;
import org.enlace.ui.page.Pages;
import org.enlace.ui.page.Panel;
import org.enlace.ui.page.StatePanel;
import org.springframework.stereotype.Component;

/// The tracks of another State to which a contact may write, each with its link.
@Component
class TracksPanel implements StatePanel {
  private static final int BEFORE_ITS_ENTRIES = 40;

  private final Contacts contacts;
  private final Networks networks;
  private final Pages pages;

  TracksPanel(Contacts contacts, Networks networks, Pages pages) {
    this.contacts = contacts;
    this.networks = networks;
    this.pages = pages;
  }

  @Override
  public Optional<Panel> panelFor(StateCode state, Page page) {
    if (!page.actor().holds(Role.CONTACT) || page.actor().actsFor(state)) {
      return Optional.empty();
    }
    List<Choice> tracks = networks.home().map(home -> tracks(state, home, page)).orElse(List.of());
    return tracks.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Panel(
                BEFORE_ITS_ENTRIES,
                pages.part("directory/tracks.jte", page, Map.of("tracks", tracks))));
  }

  private List<Choice> tracks(StateCode state, Network home, Page page) {
    List<Contact> inForce = contacts.inForce(state, home.code(), Optional.empty());
    List<Choice> tracks = new ArrayList<>();
    for (Category each : home.categories()) {
      long there =
          inForce.stream().filter(contact -> contact.category().equals(each.code())).count();
      if (there > 0) {
        tracks.add(
            Choice.of(
                "/requests/new?to=" + state + "&category=" + each.code(),
                page.text(
                    "directory.tracks.one",
                    Map.of("category", each.name().in(page.locale()), "count", there))));
      }
    }
    return tracks;
  }
}
