package org.enlace.duty.ladder;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.enlace.directory.Answer;
import org.enlace.directory.Contact;
import org.enlace.directory.Contacts;
import org.enlace.duty.Call;
import org.enlace.duty.Scenes;
import org.enlace.kernel.Actor;
import org.enlace.kernel.ActorScope;
import org.enlace.kernel.HandlingLabel;
import org.enlace.kernel.Marking;
import org.enlace.kernel.Role;
import org.enlace.kernel.StateCode;
import org.enlace.ui.api.ETags;
import org.enlace.ui.api.Problem;
import org.enlace.ui.api.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// How the actor's State wants to be called. Its nominators set it, its contacts read it; no other
/// State sees it. A change holds for what begins after it.
@Component
public class Ladders {
  private static final Duration FARTHEST = Duration.ofDays(366);

  private final LadderStore store;
  private final Contacts contacts;
  private final Scenes scenes;
  private final InstantSource clock;

  Ladders(LadderStore store, Contacts contacts, Scenes scenes, InstantSource clock) {
    this.store = store;
    this.contacts = contacts;
    this.scenes = scenes;
    this.clock = clock;
  }

  /// A ladder in force.
  ///
  /// @param version counts the changes; 0: it was never set
  /// @param own whether the State set it; else it is the default
  /// @param changedAt when it was last changed, or null
  public record Ladder(
      LadderId id, Rules rules, int version, boolean own, @Nullable Instant changedAt) {}

  /// What a ladder was at a time.
  ///
  /// @param rules null: the default
  public record Edition(int version, @Nullable Rules rules, Instant at, UUID account) {}

  /// The ladders of the actor's State, that for what is urgent first.
  @Transactional(readOnly = true)
  public List<Ladder> own() {
    return reads()
        .map(state -> {
          Map<LadderId, LadderStore.Version> set = store.current(List.of(state));
          return Stream.of(Pressure.values())
              .map(pressure -> ladder(new LadderId(state, pressure), set))
              .toList();
        })
        .orElse(List.of());
  }

  /// That ladder, if it is of the actor's State.
  @Transactional(readOnly = true)
  public Optional<Ladder> find(LadderId id) {
    return own().stream().filter(each -> each.id().equals(id)).findFirst();
  }

  /// What that ladder was, the newest first.
  @Transactional(readOnly = true)
  public List<Edition> history(LadderId id) {
    return find(id).isEmpty()
        ? List.of()
        : store.history(id).stream()
            .map(each -> new Edition(each.number(), each.rules(), each.at(), each.by()))
            .toList();
  }

  /// Sets a ladder of the actor's State.
  ///
  /// @param ifMatch the version that the actor saw, as an entity tag
  @Transactional
  public Answer<Ladder> set(LadderId id, RulesWords words, @Nullable String ifMatch) {
    return changed(
        id,
        ifMatch,
        () -> {
          Rules rules = words.rules();
          requireKnown(rules, id.state());
          return rules;
        });
  }

  /// Goes back to the default.
  @Transactional
  public Answer<Ladder> reset(LadderId id, @Nullable String ifMatch) {
    return changed(id, ifMatch, () -> null);
  }

  private Answer<Ladder> changed(
      LadderId id, @Nullable String ifMatch, java.util.function.Supplier<@Nullable Rules> read) {
    Optional<Ladder> found = find(id);
    if (found.isEmpty()) {
      return Answer.refused(Problem.notFound());
    }
    if (!(ActorScope.required() instanceof Actor.SignedIn actor) || !actor.holds(Role.NOMINATOR)) {
      return Answer.refused(Problem.of("duty", "ladder-not-yours", 403));
    }
    try {
      ETags.require(ifMatch, found.get().version());
      Rules rules = read.get();
      int next = found.get().version() + 1;
      boolean added =
          store.add(id, new LadderStore.Version(next, rules, actor.account(), clock.instant()));
      return added
          ? new Answer.Done<>(find(id).orElseThrow())
          : Answer.refused(Problem.of("duty", "ladder-changed-meanwhile", 409));
    } catch (ProblemException refused) {
      return Answer.refused(refused.problem());
    }
  }

  /// What the ladder would do to a request that came at a time and that nobody acknowledged. It
  /// goes by who is on duty as it is declared and published now. It rings nobody.
  ///
  /// @param track in which network, to which category
  /// @param at null is now
  @Transactional(readOnly = true)
  public Answer<Simulation> simulate(LadderId id, Call.Track track, @Nullable Instant at) {
    Optional<Ladder> found = find(id);
    if (found.isEmpty()) {
      return Answer.refused(Problem.notFound());
    }
    Instant now = clock.instant();
    Instant when = at == null ? now : at;
    if (when.isBefore(now.minus(FARTHEST)) || when.isAfter(now.plus(FARTHEST))) {
      return Answer.refused(Problem.of("duty", "reach-beyond-a-year", 400).about("at"));
    }
    Call call =
        new Call(
            "simulation",
            new UUID(0, 0),
            null,
            id.state(),
            track,
            id.pressure() == Pressure.URGENT,
            new Call.Audience(HandlingLabel.AMBER, Set.of()),
            Marking.REAL);
    Plan plan = new Plan(id.pressure(), found.get().version(), found.get().rules());
    return new Answer.Done<>(Simulation.of(plan, scenes.of(call), when));
  }

  /// The contacts of the actor's State, whom a step may name and to whom a simulation may go.
  @Transactional(readOnly = true)
  public List<Contact> contacts() {
    return reads().map(contacts::ofState).orElse(List.of());
  }

  private void requireKnown(Rules rules, StateCode state) {
    Set<UUID> known =
        contacts.ofState(state).stream()
            .map(each -> each.holder().id())
            .collect(Collectors.toSet());
    for (int i = 0; i < rules.steps().size(); i++) {
      UUID contact = rules.steps().get(i).contact();
      if (contact != null && !known.contains(contact)) {
        throw Problem.of("duty", "ladder-contact", 422)
            .about("steps." + i + ".contact")
            .asException();
      }
    }
  }

  /// The State whose ladders the actor reads.
  private static Optional<StateCode> reads() {
    Actor actor = ActorScope.required();
    return actor
        .state()
        .filter(_ ->
            actor.holds(Role.CONTACT) || actor.holds(Role.NOMINATOR) || actor.holds(Role.MISSION));
  }

  private static Ladder ladder(LadderId id, Map<LadderId, LadderStore.Version> set) {
    LadderStore.Version version = set.get(id);
    Rules rules = version == null ? null : version.rules();
    return new Ladder(
        id,
        rules == null ? DefaultLadders.of(id.pressure()) : rules,
        version == null ? 0 : version.number(),
        rules != null,
        version == null ? null : version.at());
  }
}
