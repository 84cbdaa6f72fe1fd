package org.enlace.directory.transfer;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.enlace.directory.Imports.Delta;
import org.enlace.directory.Line;
import org.enlace.directory.Network;
import org.enlace.directory.Networks;
import org.enlace.directory.States;
import org.enlace.directory.transfer.Listed.Post;
import org.enlace.directory.transfer.Reading.Reason;
import org.enlace.directory.transfer.Reading.Refused;
import org.enlace.kernel.NetworkCode;
import org.enlace.kernel.StateCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Compares the rows of a table of contacts with the nominations that are here. A contact is known
/// again by State, network, category and mailbox. Drafts may change; of a nomination that is
/// submitted or in force a row may only say what is so already.
@Component
class ContactComparison {
  static final String SOURCE = "csv";
  static final List<String> FIELDS =
      List.of(
          "rank",
          "name",
          "position",
          "institution",
          "email",
          "phone",
          "languages",
          "timezone",
          "availability",
          "note",
          "valid_from",
          "valid_to");

  private static final List<String> COMPARED =
      FIELDS.stream().filter(field -> !field.equals("email")).toList();
  private static final int LONGEST_TEXT = 200;

  private final SourceStore links;
  private final PresentStore present;
  private final Newcomers newcomers;
  private final Networks networks;
  private final States states;
  private final InstantSource clock;

  ContactComparison(
      SourceStore links,
      PresentStore present,
      Newcomers newcomers,
      Networks networks,
      States states,
      InstantSource clock) {
    this.links = links;
    this.present = present;
    this.newcomers = newcomers;
    this.networks = networks;
    this.states = states;
    this.clock = clock;
  }

  Comparison compare(List<Listed.Contact> contacts, Rights rights) {
    List<Refused> refused = new ArrayList<>();
    Map<NetworkCode, Place> places = places(contacts);
    Set<String> keys = new HashSet<>();
    List<Listed.Contact> allowed =
        contacts.stream().filter(each -> isAllowed(each, rights, places, keys, refused)).toList();
    Map<String, SourceStore.Link> linked =
        links.of(SOURCE, allowed.stream().map(ContactComparison::key).toList());
    Map<String, PresentStore.ContactRow> here = here(allowed);
    Map<String, List<Delta>> brought =
        newcomers.brought(allowed.stream().filter(each -> !here.containsKey(key(each))).toList());
    Map<UUID, Known.Ways> ways = waysOf(here);
    List<Step> steps = new ArrayList<>();
    for (Listed.Contact contact : allowed) {
      String key = key(contact);
      List<Delta> anew = brought.getOrDefault(key, List.of());
      Step step = step(contact, linked.get(key), Optional.ofNullable(here.get(key)), ways, anew);
      if (step.known() instanceof Known.Contact known && !known.isDraft()) {
        step.changes()
            .forEach(
                each -> refused.add(new Refused(contact.line(), each.field(), Reason.NOT_A_DRAFT)));
        if (!step.changes().isEmpty()) {
          continue;
        }
      }
      steps.add(step);
    }
    return new Comparison(steps, refused);
  }

  /// A network as far as rows are judged by it.
  private record Place(Network network, Set<StateCode> members) {}

  private Map<NetworkCode, Place> places(List<Listed.Contact> contacts) {
    LocalDate today = today();
    Map<NetworkCode, Place> places = new HashMap<>();
    contacts.stream()
        .map(each -> each.post().network())
        .distinct()
        .forEach(code ->
            networks
                .find(code)
                .ifPresent(network ->
                    places.put(
                        code,
                        new Place(
                            network,
                            networks.memberships(code).stream()
                                .filter(each -> each.covers(today))
                                .map(Networks.Membership::state)
                                .collect(Collectors.toSet())))));
    return places;
  }

  private boolean isAllowed(
      Listed.Contact contact,
      Rights rights,
      Map<NetworkCode, Place> places,
      Set<String> keys,
      List<Refused> refused) {
    Optional<Refused> wrong =
        placeless(contact, rights, places.get(contact.post().network()))
            .or(() -> unfit(contact))
            .or(() ->
                keys.add(key(contact))
                    ? Optional.empty()
                    : Optional.of(new Refused(contact.line(), "email", Reason.TWICE)));
    wrong.ifPresent(refused::add);
    return wrong.isEmpty();
  }

  private Optional<Refused> placeless(
      Listed.Contact contact, Rights rights, @Nullable Place place) {
    Post post = contact.post();
    if (states.find(post.state()).isEmpty()) {
      return refuse(contact, "state", Reason.STATE_UNKNOWN);
    }
    if (!rights.covers(post.state())) {
      return refuse(contact, "state", Reason.NOT_YOUR_STATE);
    }
    if (place == null) {
      return refuse(contact, "network", Reason.NETWORK_UNKNOWN);
    }
    if (!rights.covers(post.network())) {
      return refuse(contact, "network", Reason.NOT_YOUR_NETWORK);
    }
    if (place.network().category(post.category()).isEmpty()) {
      return refuse(contact, "category", Reason.CATEGORY_UNKNOWN);
    }
    return place.members().contains(post.state())
        ? Optional.empty()
        : refuse(contact, "state", Reason.NOT_A_MEMBER);
  }

  private Optional<Refused> unfit(Listed.Contact contact) {
    Listed.Who who = contact.who();
    if (isTooLong(who.name())) {
      return refuse(contact, "name", Reason.TOO_LONG);
    }
    if (isTooLong(who.position())) {
      return refuse(contact, "position", Reason.TOO_LONG);
    }
    if (isTooLong(who.institution())) {
      return refuse(contact, "institution", Reason.TOO_LONG);
    }
    LocalDate last = contact.note().validTo();
    return last != null && last.isBefore(today())
        ? refuse(contact, "valid_to", Reason.END_PAST)
        : Optional.empty();
  }

  private static Optional<Refused> refuse(Listed.Contact contact, String field, Reason reason) {
    return Optional.of(new Refused(contact.line(), field, reason));
  }

  private static boolean isTooLong(@Nullable String text) {
    return text != null && text.length() > LONGEST_TEXT;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  private Map<String, PresentStore.ContactRow> here(List<Listed.Contact> contacts) {
    List<PresentStore.ContactRow> rows =
        present.contacts(
            contacts.stream().map(each -> each.post().network()).distinct().toList(),
            contacts.stream().map(each -> each.post().state()).distinct().toList());
    Map<UUID, Known.Ways> ways =
        present.ways(rows.stream().map(each -> each.person().id()).distinct().toList());
    Map<String, PresentStore.ContactRow> here = new HashMap<>();
    for (PresentStore.ContactRow row : rows) {
      for (String address :
          ways.getOrDefault(row.person().id(), Known.Ways.NONE).values(Line.Kind.EMAIL)) {
        here.putIfAbsent(key(row.state(), row.network(), row.category(), address), row);
      }
    }
    return here;
  }

  private Map<UUID, Known.Ways> waysOf(Map<String, PresentStore.ContactRow> here) {
    return present.ways(here.values().stream().map(each -> each.person().id()).distinct().toList());
  }

  private static Step step(
      Listed.Contact contact,
      SourceStore.@Nullable Link link,
      Optional<PresentStore.ContactRow> row,
      Map<UUID, Known.Ways> ways,
      List<Delta> anew) {
    Map<String, String> said = said(contact);
    Optional<Known.Contact> known = row.map(found -> known(found, ways));
    List<Delta> changes =
        known
            .map(found ->
                new Differences(said, lastOf(link, found), found.here())
                    .of(COMPARED, Map.of("phone", found.ways().proved(Line.Kind.PHONE))))
            .orElse(anew);
    return new Step(
        contact,
        key(contact),
        contact.post().state(),
        KnownPeople.name(contact.who()),
        said,
        changes,
        known.orElse(null));
  }

  /// What was said of another nomination, which has ended, does not count.
  private static @Nullable Map<String, String> lastOf(
      SourceStore.@Nullable Link link, Known.Contact known) {
    return link != null && known.place().nomination().equals(link.nomination())
        ? link.said()
        : null;
  }

  private static Known.Contact known(PresentStore.ContactRow row, Map<UUID, Known.Ways> ways) {
    Known.Ways own = ways.getOrDefault(row.person().id(), Known.Ways.NONE);
    Map<String, String> here = new HashMap<>(row.here());
    String phones = Differences.joined(own.values(Line.Kind.PHONE));
    if (phones != null) {
      here.put("phone", phones);
    }
    return new Known.Contact(row.place(), row.person(), here, own);
  }

  static Map<String, String> said(Listed.Contact contact) {
    Listed.Who who = contact.who();
    return new Words()
        .put("rank", contact.post().rank())
        .put("name", who.name())
        .put("position", who.position())
        .put("institution", who.institution())
        .put("email", who.email())
        .put("phone", who.phone())
        .put("languages", Differences.joined(who.languages()))
        .put("timezone", who.zone())
        .put("availability", who.availability())
        .put("note", contact.note().reference())
        .put("valid_from", contact.note().validFrom())
        .put("valid_to", contact.note().validTo())
        .said();
  }

  static String key(Listed.Contact contact) {
    Post post = contact.post();
    return key(
        post.state(),
        post.network().value(),
        post.category().value(),
        contact.who().email().value());
  }

  private static String key(StateCode state, String network, String category, String address) {
    return String.join(":", state.value(), network, category, address.toLowerCase(Locale.ROOT));
  }
}
