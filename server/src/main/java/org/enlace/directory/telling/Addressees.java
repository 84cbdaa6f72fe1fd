package org.enlace.directory.telling;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.enlace.delivery.LineAddress;
import org.enlace.directory.Holder;
import org.enlace.directory.Line;
import org.enlace.directory.Lines;
import org.enlace.directory.Nominator;
import org.enlace.directory.Nominators;
import org.enlace.directory.People;
import org.enlace.directory.State;
import org.enlace.directory.States;
import org.enlace.kernel.EmailAddress;
import org.enlace.kernel.LanguageTag;
import org.enlace.kernel.NetworkCode;
import org.enlace.kernel.StateCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Finds the mailboxes of those whom something concerns. Each mailbox is written to once.
@Component
class Addressees {
  private final People people;
  private final Lines lines;
  private final Nominators nominators;
  private final States states;

  Addressees(People people, Lines lines, Nominators nominators, States states) {
    this.people = people;
    this.lines = lines;
    this.nominators = nominators;
    this.states = states;
  }

  /// The mailboxes of a person or a desk; where a desk has none, those of whoever acts for it.
  List<Addressee> ofHolder(Holder holder) {
    List<Addressee> own = ofOwner(holder.id());
    if (!own.isEmpty() || holder.kind() == Holder.Kind.PERSON) {
      return own;
    }
    return once(
        people.actingFor(holder.id()).stream().flatMap(each -> ofOwner(each.id()).stream()));
  }

  /// The mailboxes in force of a person, a desk or an authority. A line that came by an import is
  /// not written to before it is proved.
  List<Addressee> ofOwner(UUID owner) {
    return once(
        lines.of(owner).stream()
            .filter(kept -> kept.line().phase() == Line.Phase.IN_FORCE && !kept.quiet())
            .flatMap(kept -> ofLine(kept).stream()));
  }

  /// The mailbox that a line is, also one that is not in force.
  Optional<Addressee> ofLine(Lines.Kept kept) {
    String value = kept.line().value();
    return kept.line().kind() != Line.Kind.EMAIL || value == null
        ? Optional.empty()
        : EmailAddress.parse(value)
            .map(address ->
                new Addressee(
                    LineAddress.email(kept.line().id(), kept.state(), address), spokenBy(kept)));
  }

  /// The State's nominators and the readers at its mission, in one network or in all, and the
  /// mission's mailbox that the secretariat has on file.
  List<Addressee> ofState(StateCode state, @Nullable NetworkCode network) {
    return once(Stream.concat(nominatorsOf(state, network), missionOf(state)));
  }

  /// The State's nominators; the mission where the State has none.
  List<Addressee> ofKeepers(StateCode state) {
    List<Addressee> found = once(nominatorsOf(state, null));
    return found.isEmpty() ? once(missionOf(state)) : found;
  }

  private Stream<Addressee> nominatorsOf(StateCode state, @Nullable NetworkCode network) {
    return nominators.of(state).stream()
        .filter(each -> each.standing() instanceof Nominator.InForce)
        .filter(each -> network == null || each.network().equals(network))
        .map(this::of);
  }

  Addressee of(Nominator nominator) {
    return new Addressee(
        LineAddress.email(null, nominator.state(), nominator.mailbox()),
        Addressee.spoken(nominator.person().languages()));
  }

  private Stream<Addressee> missionOf(StateCode state) {
    return nominators.missionsOf(state).stream().filter(Nominators.Mission::inForce).map(this::of);
  }

  Addressee of(Nominators.Mission mission) {
    return new Addressee(
        LineAddress.email(null, mission.state(), mission.mailbox()), spokenIn(mission.state()));
  }

  /// The language in which notices to a line are written.
  LanguageTag spokenBy(Lines.Kept kept) {
    return people
        .find(kept.owner())
        .map(holder -> Addressee.spoken(holder.languages()))
        .orElseGet(() -> spokenIn(kept.state()));
  }

  private LanguageTag spokenIn(StateCode state) {
    return Addressee.spoken(states.find(state).map(State::languages).orElse(List.of()));
  }

  /// All of them, each mailbox once.
  static List<Addressee> once(Stream<Addressee> found) {
    Map<String, Addressee> byAddress = new LinkedHashMap<>();
    found.forEach(each -> byAddress.putIfAbsent(each.to().address(), each));
    return new ArrayList<>(byAddress.values());
  }

  /// Those that are not among others.
  static List<Addressee> without(List<Addressee> found, Collection<Addressee> others) {
    List<String> known = others.stream().map(other -> other.to().address()).toList();
    return found.stream().filter(each -> !known.contains(each.to().address())).toList();
  }
}
