package org.enlace.directory.transfer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.enlace.directory.Authorities;
import org.enlace.directory.Authority;
import org.enlace.directory.Authority.Field;
import org.enlace.directory.Holder;
import org.enlace.directory.Imports.Delta;
import org.enlace.directory.Line;
import org.enlace.directory.People;
import org.enlace.directory.States;
import org.enlace.directory.transfer.Reading.Reason;
import org.enlace.directory.transfer.Reading.Refused;
import org.enlace.kernel.StateCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Compares the teams of a list with the authorities and desks that are here. A team is known again
/// by what its source calls it, and the first time by its name among the authorities of its State.
@Component
class TeamComparison {
  static final List<String> FIELDS =
      List.of(
          "name",
          "shortName",
          "host",
          "established",
          "postalAddress",
          "constituency",
          "hours",
          "timezone",
          "website",
          "languages",
          "emails",
          "phones",
          "keys",
          "keysExpire");

  private static final int LONGEST_NAME = 200;
  private static final int MOST_LINES = 20;
  private static final int MOST_KEYS = 10;

  private final SourceStore links;
  private final PresentStore present;
  private final Authorities authorities;
  private final People people;
  private final States states;

  TeamComparison(
      SourceStore links,
      PresentStore present,
      Authorities authorities,
      People people,
      States states) {
    this.links = links;
    this.present = present;
    this.authorities = authorities;
    this.people = people;
    this.states = states;
  }

  Comparison compare(String source, List<Listed.Team> teams, Rights rights) {
    List<Refused> refused = new ArrayList<>();
    List<Listed.Team> allowed =
        teams.stream().filter(team -> isAllowed(team, rights, refused)).toList();
    Map<String, SourceStore.Link> linked =
        links.of(source, allowed.stream().map(Listed.Team::key).toList());
    Here here = here(allowed, linked);
    List<Step> steps = new ArrayList<>();
    for (Listed.Team team : allowed) {
      steps.add(step(team, Optional.ofNullable(linked.get(team.key())), here));
    }
    return new Comparison(steps, refused);
  }

  private boolean isAllowed(Listed.Team team, Rights rights, List<Refused> refused) {
    int before = refused.size();
    StateCode state = team.states().getFirst();
    if (states.find(state).isEmpty()) {
      refused.add(new Refused(team.line(), "country", Reason.STATE_UNKNOWN));
    } else if (!rights.covers(state)) {
      refused.add(new Refused(team.line(), "country", Reason.NOT_YOUR_STATE));
    }
    if (Math.max(team.name().official().length(), team.name().brief().length()) > LONGEST_NAME) {
      refused.add(new Refused(team.line(), "name", Reason.TOO_LONG));
    }
    if (team.ways().emails().size() + team.ways().phones().size() > MOST_LINES) {
      refused.add(new Refused(team.line(), "phones", Reason.TOO_MANY));
    }
    if (team.ways().keys().size() > MOST_KEYS) {
      refused.add(new Refused(team.line(), "keys", Reason.TOO_MANY));
    }
    return refused.size() == before;
  }

  /// What is here, read for the whole list at once.
  private record Here(
      Map<UUID, Authority> authorities,
      Map<StateCode, List<Authority>> ofStates,
      Map<UUID, Holder> desks,
      Map<UUID, UUID> desksOfAuthorities,
      Map<UUID, Known.Ways> ways) {}

  private Here here(List<Listed.Team> teams, Map<String, SourceStore.Link> linked) {
    Set<StateCode> unlinked =
        teams.stream()
            .filter(team -> !linked.containsKey(team.key()))
            .map(team -> team.states().getFirst())
            .collect(Collectors.toSet());
    Map<StateCode, List<Authority>> ofStates = new HashMap<>();
    unlinked.forEach(state -> ofStates.put(state, authorities.of(state)));
    Set<UUID> known =
        linked.values().stream().map(SourceStore.Link::authority).collect(Collectors.toSet());
    Map<UUID, Authority> byId =
        authorities.find(known).stream()
            .collect(Collectors.toMap(Authority::id, Function.identity()));
    ofStates.values().forEach(each -> each.forEach(one -> byId.put(one.id(), one)));
    Map<UUID, UUID> desksOf = present.desksOf(unlinked);
    Set<UUID> desks =
        linked.values().stream().map(SourceStore.Link::holder).collect(Collectors.toSet());
    desks.addAll(desksOf.values());
    Map<UUID, Holder> holders =
        people.find(desks).stream().collect(Collectors.toMap(Holder::id, Function.identity()));
    return new Here(byId, ofStates, holders, desksOf, present.ways(desks));
  }

  private static Step step(Listed.Team team, Optional<SourceStore.Link> link, Here here) {
    Optional<Known.Team> known = known(team, link, here);
    Map<String, String> said = said(team);
    List<Delta> changes =
        known
            .map(found -> changes(said, link.map(SourceStore.Link::said).orElse(null), found))
            .orElseGet(() -> Comparison.all(FIELDS, said));
    return new Step(
        team,
        team.key(),
        team.states().getFirst(),
        team.name().official(),
        said,
        changes,
        known.orElse(null));
  }

  private static List<Delta> changes(
      Map<String, String> said, @Nullable Map<String, String> last, Known.Team known) {
    Map<String, List<String>> lists = new LinkedHashMap<>();
    lists.put("emails", known.ways().proved(Line.Kind.EMAIL));
    lists.put("phones", known.ways().proved(Line.Kind.PHONE));
    lists.put("keys", List.of());
    return new Differences(said, last, known.here()).of(FIELDS, lists);
  }

  private static Optional<Known.Team> known(
      Listed.Team team, Optional<SourceStore.Link> link, Here here) {
    Optional<Authority> authority =
        link.map(found -> here.authorities().get(found.authority()))
            .or(() ->
                here.ofStates().getOrDefault(team.states().getFirst(), List.of()).stream()
                    .filter(each -> isCalled(each, team.name()))
                    .findFirst());
    return authority.map(found -> {
      UUID desk =
          link.map(SourceStore.Link::holder)
              .orElseGet(() -> here.desksOfAuthorities().get(found.id()));
      Holder holder = desk == null ? null : here.desks().get(desk);
      Known.Ways ways =
          holder == null ? Known.Ways.NONE : here.ways().getOrDefault(desk, Known.Ways.NONE);
      return new Known.Team(found, holder, here(found, holder, ways), ways);
    });
  }

  private static boolean isCalled(Authority authority, Listed.Name name) {
    return authority.name().byLanguage().values().stream()
            .anyMatch(each -> same(each, name.official()))
        || same(authority.charter().getOrDefault(Field.SHORT_NAME, ""), name.brief());
  }

  private static boolean same(String one, String other) {
    return one.strip().toLowerCase(Locale.ROOT).equals(other.strip().toLowerCase(Locale.ROOT));
  }

  private static Map<String, String> said(Listed.Team team) {
    Listed.Charter charter = team.charter();
    Listed.Ways ways = team.ways();
    return new Words()
        .put("name", team.name().official())
        .put("shortName", team.name().brief())
        .put("host", charter.host())
        .put("established", charter.establishedOn())
        .put("postalAddress", charter.postalAddress())
        .put("constituency", charter.constituency())
        .put("hours", charter.hours())
        .put("timezone", ways.zone())
        .put("website", charter.website())
        .put("languages", Differences.joined(ways.languages()))
        .put("emails", Differences.joined(ways.emails()))
        .put("phones", Differences.joined(ways.phones()))
        .put("keys", Differences.joined(TeamKeys.fingerprints(ways.keys())))
        .put("keysExpire", Differences.joined(TeamKeys.expiries(ways.keys())))
        .said();
  }

  private static Map<String, String> here(
      Authority authority, @Nullable Holder desk, Known.Ways ways) {
    Map<Field, String> charter = authority.charter();
    return new Words()
        .put("name", authority.name().in(Locale.ENGLISH))
        .put("shortName", charter.get(Field.SHORT_NAME))
        .put("host", charter.get(Field.SPONSOR))
        .put("established", charter.get(Field.ESTABLISHED))
        .put("postalAddress", charter.get(Field.POSTAL_ADDRESS))
        .put("constituency", charter.get(Field.CONSTITUENCY))
        .put("hours", charter.get(Field.OPERATING_HOURS))
        .put("timezone", charter.get(Field.TIME_ZONE))
        .put("website", charter.get(Field.WEBSITE))
        .put("languages", desk == null ? null : Differences.joined(desk.languages()))
        .put("emails", Differences.joined(ways.values(Line.Kind.EMAIL)))
        .put("phones", Differences.joined(ways.values(Line.Kind.PHONE)))
        .put(
            "keys",
            Differences.joined(ways.keys().stream().map(Known.WayKey::fingerprint).toList()))
        .put("keysExpire", Differences.joined(TeamKeys.known(ways.keys())))
        .said();
  }
}
