package org.enlace.directory.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.enlace.directory.Category;
import org.enlace.directory.Holder;
import org.enlace.directory.Network;
import org.enlace.directory.Networks;
import org.enlace.directory.Notes;
import org.enlace.directory.People;
import org.enlace.directory.States;
import org.enlace.kernel.Actor;
import org.enlace.kernel.Grant;
import org.enlace.kernel.NetworkCode;
import org.enlace.kernel.Role;
import org.enlace.kernel.StateCode;
import org.enlace.ui.api.Problem;
import org.enlace.ui.page.Choice;
import org.enlace.ui.page.Page;
import org.springframework.stereotype.Component;

/// What fields let choose from.
@Component
class Choices {
  private final States states;
  private final Networks networks;
  private final People people;
  private final Notes notes;

  Choices(States states, Networks networks, People people, Notes notes) {
    this.states = states;
    this.networks = networks;
    this.people = people;
    this.notes = notes;
  }

  List<Choice> states(Page page) {
    return states.sorted(page.locale()).stream()
        .map(each -> Choice.of(each.code().value(), states.name(each.code(), page.locale())))
        .toList();
  }

  /// The State about which somebody asks: their own, or for those who have none the one they chose.
  Optional<StateCode> about(String asked, Page page) {
    return page.actor()
        .state()
        .or(() -> StateCode.parse(asked).filter(code -> states.find(code).isPresent()));
  }

  /// The networks in which the actor holds one of the roles.
  List<Network> networks(Page page, Role... roles) {
    Set<Role> wanted = Set.of(roles);
    Set<NetworkCode> held = new TreeSet<>(Comparator.comparing(NetworkCode::value));
    if (page.actor() instanceof Actor.SignedIn actor) {
      actor.grants().stream()
          .filter(grant -> wanted.contains(grant.role()))
          .map(Grant::network)
          .forEach(held::add);
    }
    return networks.all().stream().filter(each -> held.contains(each.code())).toList();
  }

  /// The State of a form that names one.
  StateCode required(String asked, Page page) {
    return about(asked, page)
        .orElseThrow(
            () -> Problem.of("directory", "state-unknown", 422).about("state").asException());
  }

  List<Choice> choices(List<Network> of, Page page) {
    return of.stream()
        .map(each -> Choice.of(each.code().value(), each.name().in(page.locale())))
        .toList();
  }

  /// The categories of networks in which the State may be named: `network/category`.
  List<Choice> tracks(StateCode state, Page page) {
    List<NetworkCode> joined = networks.of(state).stream().map(Network::code).toList();
    List<Network> open =
        networks(page, Role.SECRETARIAT, Role.NOMINATOR).stream()
            .filter(each -> joined.contains(each.code()))
            .toList();
    return open.stream().flatMap(each -> tracks(each, open.size() > 1, page)).toList();
  }

  private static Stream<Choice> tracks(Network network, boolean named, Page page) {
    return network.categories().stream()
        .map(each ->
            Choice.of(network.code() + "/" + each.code(), label(network, each, named, page)));
  }

  private static String label(Network network, Category category, boolean named, Page page) {
    String name = category.name().in(page.locale());
    return named ? network.name().in(page.locale()) + " · " + name : name;
  }

  List<Choice> holders(StateCode state, Page page) {
    return people.of(state).stream().map(each -> holder(each, page)).toList();
  }

  List<Choice> persons(StateCode state, Page page) {
    return people.of(state).stream()
        .filter(each -> each.kind() == Holder.Kind.PERSON)
        .map(each -> holder(each, page))
        .toList();
  }

  private static Choice holder(Holder holder, Page page) {
    String office = Words.office(holder, page);
    String name = office.isEmpty() ? holder.name() : holder.name() + ", " + office;
    return Choice.of(
        holder.id().toString(),
        holder.kind() == Holder.Kind.DESK
            ? page.text("directory.people.desk-named", "name", name)
            : name);
  }

  List<Choice> notes(StateCode state, Page page) {
    return notes.of(state).stream()
        .map(each -> Choice.of(each.id().toString(), note(each, page)))
        .toList();
  }

  static String note(Notes.Note note, Page page) {
    return note.reference() + " · " + page.times().day(note.datedOn());
  }

  /// Languages, those of the State first.
  List<Choice> languages(StateCode state, Page page) {
    Set<String> tags = new java.util.LinkedHashSet<>();
    states
        .find(state)
        .ifPresent(known -> known.languages().forEach(each -> tags.add(each.value())));
    List<Choice> choices = new ArrayList<>();
    tags.forEach(each -> choices.add(language(each, page)));
    Stream.of("es", "en", "fr", "pt", "ar", "zh", "ru", "de", "it", "nl")
        .filter(each -> !tags.contains(each))
        .map(each -> language(each, page))
        .forEach(choices::add);
    return choices;
  }

  private static Choice language(String tag, Page page) {
    return Choice.of(tag, Locale.forLanguageTag(tag).getDisplayName(page.locale()));
  }
}
