package org.enlace.duty;

import java.time.InstantSource;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.enlace.directory.Answer;
import org.enlace.directory.Availability;
import org.enlace.directory.Contact;
import org.enlace.directory.Contacts;
import org.enlace.directory.Holder;
import org.enlace.directory.People;
import org.enlace.directory.State;
import org.enlace.directory.States;
import org.enlace.kernel.Actor;
import org.enlace.kernel.ActorScope;
import org.enlace.kernel.Grant;
import org.enlace.kernel.Role;
import org.enlace.kernel.StateCode;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The duty that the caller keeps: their own and that of the desks for which they act; a nominator
/// keeps that of all contacts of the State. It is declared, never owed.
@Component
public class OwnDuty {
  private final Contacts contacts;
  private final People people;
  private final States states;
  private final Attendances attendances;
  private final InstantSource clock;

  OwnDuty(
      Contacts contacts,
      People people,
      States states,
      Attendances attendances,
      InstantSource clock) {
    this.contacts = contacts;
    this.people = people;
    this.states = states;
    this.attendances = attendances;
    this.clock = clock;
  }

  /// What is kept about one person or desk.
  ///
  /// @param own whether it is the caller's own, or of a desk for which they act
  /// @param availability what was declared, with the closures that are not over
  /// @param now in which way it is on duty now
  public record Kept(Holder holder, boolean own, Availability availability, Attendance now) {}

  /// The persons and desks whose duty the caller keeps, the own ones first.
  @Transactional(readOnly = true)
  public List<Kept> all() {
    Actor actor = ActorScope.required();
    Optional<StateCode> state = actor.state();
    if (state.isEmpty() || !(actor instanceof Actor.SignedIn signedIn)) {
      return List.of();
    }
    Map<UUID, Contact> byHolder = new LinkedHashMap<>();
    contacts.ofState(state.get()).forEach(each -> byHolder.putIfAbsent(each.holder().id(), each));
    Set<UUID> own = own(signedIn, byHolder.values());
    boolean all = actor.holds(Role.NOMINATOR);
    List<Contact> shown =
        byHolder.values().stream()
            .filter(each -> all || own.contains(each.holder().id()))
            .sorted(Comparator.comparing(each -> !own.contains(each.holder().id())))
            .toList();
    return attendances.of(shown, clock.instant()).stream()
        .map(each -> kept(each, own.contains(each.contact().holder().id())))
        .toList();
  }

  /// How the caller is on duty now, themselves and at the desks for which they act: what the head
  /// of every page tells, so it reads no lines and no keys. First by a roster, then as declared,
  /// then what is off duty; empty where they are no contact.
  @Transactional(readOnly = true)
  public List<Attendance> now() {
    List<Holder> posts = people.own();
    List<Contact> listed = contacts.hoursOf(posts.stream().map(Holder::id).toList());
    Set<UUID> persons =
        posts.stream()
            .filter(each -> each.kind() == Holder.Kind.PERSON)
            .map(Holder::id)
            .collect(Collectors.toSet());
    return attendances.ofPersons(listed, persons, clock.instant()).stream()
        .sorted(
            Comparator.comparing((Attendance each) -> each.shift() == null)
                .thenComparing(each -> !each.isOnDuty()))
        .toList();
  }

  /// What the caller keeps about that person or desk.
  @Transactional(readOnly = true)
  public Optional<Kept> of(UUID holder) {
    return all().stream().filter(each -> each.holder().id().equals(holder)).findFirst();
  }

  /// Declares when that person or desk is on duty.
  ///
  /// @param version the version of the holder that was read
  @Transactional
  public Answer<Holder> declare(UUID holder, int version, Availability availability) {
    return people.declare(holder, version, availability);
  }

  /// The State for which the caller acts.
  public Optional<State> state() {
    return ActorScope.required().state().flatMap(states::find);
  }

  /// The name of the State for which the caller acts, in that language.
  public Optional<String> stateName(Locale locale) {
    return ActorScope.required().state().map(code -> states.name(code, locale));
  }

  private Set<UUID> own(Actor.SignedIn actor, Iterable<Contact> listed) {
    Set<UUID> persons =
        actor.grants().stream()
            .filter(grant -> grant.role() == Role.CONTACT)
            .map(Grant::person)
            .filter(java.util.Objects::nonNull)
            .collect(Collectors.toSet());
    Set<UUID> own = new java.util.HashSet<>(persons);
    for (Contact each : listed) {
      if (each.holder().kind() == Holder.Kind.DESK
          && people.actingFor(each.holder().id()).stream()
              .anyMatch(person -> persons.contains(person.id()))) {
        own.add(each.holder().id());
      }
    }
    return own;
  }

  private static Kept kept(Attendance now, boolean own) {
    return new Kept(now.contact().holder(), own, now.contact().availability(), now);
  }
}
