package org.enlace.directory.telling;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.enlace.directory.Holder;
import org.enlace.directory.Nominator;
import org.enlace.directory.Nominators;
import org.enlace.directory.People;
import org.enlace.directory.Telling;
import org.enlace.kernel.StateCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What is told of nominating authorities and of what is on file of missions: the road of an
/// impostor, so it goes to those whom the State had before, and never only to who is proposed.
@Component
class OfficeLetters {
  private static final Duration LATELY = Duration.ofDays(90);

  private final Nominators nominators;
  private final People people;
  private final Addressees addressees;
  private final Names names;
  private final Post post;
  private final InstantSource clock;

  OfficeLetters(
      Nominators nominators,
      People people,
      Addressees addressees,
      Names names,
      Post post,
      InstantSource clock) {
    this.nominators = nominators;
    this.people = people;
    this.addressees = addressees;
    this.names = names;
    this.post = post;
    this.clock = clock;
  }

  void ofNominator(UUID cause, Telling telling) {
    Optional<Nominator> found = nominators.find(telling.subject());
    if (found.isEmpty()) {
      return;
    }
    Nominator nominator = found.get();
    Letter letter =
        Letter.of(
                nominator.id(),
                nominator.state(),
                telling.kind(),
                isTurnedDown(telling.kind(), nominator) ? "refused" : "state")
            .with(locale -> values(nominator, locale))
            .at("/nominators/" + nominator.id());
    post.send(cause, letter, told(nominator));
    if (telling.kind() == Telling.Kind.NOMINATOR_ENDED
        && nominator.standing() instanceof Nominator.Ended) {
      Letter own =
          Letter.of(nominator.id(), nominator.state(), telling.kind(), "named")
              .with(locale -> values(nominator, locale));
      post.send(cause, own, List.of(addressees.of(nominator)));
    }
  }

  /// A proposal that was turned down is told in other words than an office that ended.
  private static boolean isTurnedDown(Telling.Kind kind, Nominator nominator) {
    return kind == Telling.Kind.NOMINATOR_ENDED
        && nominator.standing() instanceof Nominator.Refused;
  }

  /// The mission, those in force, and whom it replaced; not whom it is about. The mailbox that the
  /// mission had until lately is told as well: whoever had it changed would otherwise be the only
  /// one to hear of it.
  private List<Addressee> told(Nominator nominator) {
    UUID replaced = nominator.replaces();
    Stream<Addressee> before =
        replaced == null ? Stream.empty() : nominators.find(replaced).stream().map(addressees::of);
    Stream<Addressee> state = addressees.ofState(nominator.state(), nominator.network()).stream();
    return Addressees.without(
        Addressees.once(
            Stream.of(state, before, missionUntilLately(nominator.state())).flatMap(all -> all)),
        List.of(addressees.of(nominator)));
  }

  private Stream<Addressee> missionUntilLately(StateCode state) {
    Instant since = clock.instant().minus(LATELY);
    return nominators.missionsOf(state).stream()
        .filter(each -> each.inForce() && isAfter(each.countsFrom(), since))
        .flatMap(each -> nominators.missionBefore(each.id()).stream())
        .map(addressees::of);
  }

  private static boolean isAfter(@Nullable Instant at, Instant since) {
    return at != null && at.isAfter(since);
  }

  private Map<String, Object> values(Nominator nominator, Locale locale) {
    return Map.of(
        "state",
        names.state(nominator.state(), nominator.network(), locale),
        "network",
        names.network(nominator.network(), locale),
        "role",
        nominator.role().word(),
        "act",
        NominationLetters.word(nominator.act()));
  }

  void ofMission(UUID cause, Telling telling) {
    Letter old =
        Letter.of(telling.subject(), telling.state(), telling.kind(), "old")
            .with(names.of(telling.state()));
    List<Addressee> replaced =
        nominators.missionBefore(telling.subject()).stream().map(addressees::of).toList();
    post.send(cause, old, replaced);
    Letter state =
        Letter.of(telling.subject(), telling.state(), telling.kind(), "state")
            .with(names.of(telling.state()));
    post.send(
        cause, state, Addressees.without(addressees.ofState(telling.state(), null), replaced));
  }

  void ofHolder(UUID cause, Telling telling) {
    Optional<Holder> found = people.find(telling.subject());
    if (found.isEmpty()) {
      return;
    }
    List<Addressee> named = addressees.ofHolder(found.get());
    post.send(
        cause,
        Letter.of(telling.subject(), telling.state(), telling.kind(), "named")
            .with(names.of(telling.state())),
        named);
    post.send(
        cause,
        Letter.of(telling.subject(), telling.state(), telling.kind(), "state")
            .with(names.of(telling.state())),
        Addressees.without(addressees.ofState(telling.state(), null), named));
  }

  /// Of a desk of the directory or of an authority, by its own mailboxes.
  void ofDesk(UUID cause, Telling telling) {
    List<Addressee> desk = addressees.ofOwner(telling.subject());
    post.send(
        cause,
        Letter.of(telling.subject(), telling.state(), telling.kind(), "desk")
            .with(names.of(telling.state())),
        desk);
    post.send(
        cause,
        Letter.of(telling.subject(), telling.state(), telling.kind(), "state")
            .with(names.of(telling.state())),
        Addressees.without(addressees.ofState(telling.state(), null), desk));
  }
}
