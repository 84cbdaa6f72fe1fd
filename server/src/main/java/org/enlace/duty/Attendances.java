package org.enlace.duty;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.enlace.directory.Contact;
import org.enlace.directory.Contacts;
import org.enlace.directory.Holder;
import org.enlace.directory.People;
import org.enlace.duty.roster.Member;
import org.enlace.duty.roster.Watch;
import org.enlace.duty.roster.Watches;
import org.enlace.kernel.Actor;
import org.enlace.kernel.ActorScope;
import org.enlace.kernel.CategoryCode;
import org.enlace.kernel.NetworkCode;
import org.enlace.kernel.StateCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// In which way contacts are on duty at an instant, for many States with the same few statements:
/// as a member, who sees what is released, or as a task, which sees every line.
@Component
public class Attendances {
  private final Contacts contacts;
  private final Watches watches;
  private final People people;
  private final Holidays holidays;

  Attendances(Contacts contacts, Watches watches, People people, Holidays holidays) {
    this.contacts = contacts;
    this.watches = watches;
    this.people = people;
    this.holidays = holidays;
  }

  /// What is to be told of one State.
  ///
  /// @param contacts in the order in which they are to be tried; a desk for which several persons
  ///   stand in the roster comes once for each
  /// @param rosters the tracks that a roster covers at that instant
  /// @param changesAt the next instant at which any of it changes, or null
  public record OfState(
      List<Attendance> contacts, Set<CategoryCode> rosters, @Nullable Instant changesAt) {
    public OfState {
      contacts = List.copyOf(contacts);
      rosters = Set.copyOf(rosters);
    }

    static OfState none() {
      return new OfState(List.of(), Set.of(), null);
    }
  }

  /// The contacts of those States in a network, those on duty by a roster first, by layer, then
  /// those on duty by what they declared, then the others. States without contacts are left out.
  ///
  /// @param category null is all
  @Transactional(readOnly = true)
  public Map<StateCode, OfState> of(
      Collection<StateCode> states,
      NetworkCode network,
      @Nullable CategoryCode category,
      Instant at) {
    List<Contact> found = contacts.inForce(states, network, Optional.ofNullable(category));
    Circumstances circumstances = circumstances(found, network, category, at);
    Map<StateCode, List<Contact>> byState =
        found.stream()
            .collect(
                Collectors.groupingBy(Contact::state, LinkedHashMap::new, Collectors.toList()));
    Map<StateCode, OfState> attended = new LinkedHashMap<>();
    byState.forEach((state, listed) -> attended.put(state, of(state, listed, circumstances, at)));
    return attended;
  }

  /// How each of these contacts, of whatever network, is on duty, in their order.
  @Transactional(readOnly = true)
  public List<Attendance> of(List<Contact> listed, Instant at) {
    Map<NetworkCode, Circumstances> known = new HashMap<>();
    listed.stream()
        .collect(Collectors.groupingBy(Contact::network))
        .forEach((network, each) -> known.put(network, circumstances(each, network, null, at)));
    return listed.stream()
        .map(each ->
            ReachPolicy.attendance(each, Objects.requireNonNull(known.get(each.network())), at))
        .toList();
  }

  /// How those persons are on duty at their posts: by a roster only where the turn is theirs, and
  /// by what was declared where no roster puts a colleague on duty.
  @Transactional(readOnly = true)
  public List<Attendance> ofPersons(List<Contact> posts, Set<UUID> persons, Instant at) {
    List<Attendance> found = new ArrayList<>();
    posts.stream()
        .collect(Collectors.groupingBy(Contact::network))
        .forEach((network, each) -> {
          Circumstances circumstances = circumstances(each, network, null, at);
          ReachPolicy.attendance(each, circumstances, at).stream()
              .filter(one -> one.shift() == null || persons.contains(one.shift().person()))
              .forEach(found::add);
        });
    return found;
  }

  private static OfState of(
      StateCode state, List<Contact> listed, Circumstances circumstances, Instant at) {
    List<Attendance> attendances = ReachPolicy.attendance(listed, circumstances, at);
    List<Watch> layers = new ArrayList<>();
    circumstances
        .watches()
        .forEach((track, of) -> {
          if (track.state().equals(state)) {
            layers.addAll(of.layers());
          }
        });
    Instant changesAt =
        ReachPolicy.earliest(
            Stream.concat(
                attendances.stream().map(Attendance::until), layers.stream().map(Watch::until)));
    Set<CategoryCode> covered =
        attendances.stream()
            .filter(each -> each.shift() != null)
            .map(each -> each.contact().category())
            .collect(Collectors.toSet());
    return new OfState(attendances, covered, changesAt);
  }

  private Circumstances circumstances(
      List<Contact> listed, NetworkCode network, @Nullable CategoryCode category, Instant at) {
    Set<StateCode> states = listed.stream().map(Contact::state).collect(Collectors.toSet());
    Map<Watches.Track, Watches.OfTrack> found = watches.at(states, network, category, at);
    Set<UUID> seen =
        listed.stream()
            .filter(each -> isShown(each.state()) && each.holder().kind() == Holder.Kind.DESK)
            .map(each -> each.holder().id())
            .collect(Collectors.toSet());
    Set<UUID> desks = new HashSet<>();
    Set<UUID> persons = new HashSet<>();
    for (Watches.OfTrack track : found.values()) {
      for (Watch each : track.layers()) {
        Member member = each.member();
        if (member != null && member.isForDesk() && seen.contains(member.holder())) {
          desks.add(member.holder());
          persons.add(member.person());
        }
      }
    }
    return new Circumstances(
        found, people.actingFor(desks), contacts.linesOf(persons), holidays(states, at));
  }

  private Map<StateCode, List<DutyHours.Closure>> holidays(Set<StateCode> states, Instant at) {
    LocalDate around = LocalDate.ofInstant(at, ZoneOffset.UTC);
    return states.stream()
        .collect(Collectors.toMap(Function.identity(), each -> holidays.closures(each, around)));
  }

  /// Whether the actor sees who stands duty for a State's desks.
  private static boolean isShown(StateCode state) {
    Actor actor = ActorScope.required();
    return actor instanceof Actor.Task || actor.actsFor(state);
  }
}
