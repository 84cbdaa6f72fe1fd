package org.enlace.duty.roster;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.enlace.directory.Answer;
import org.enlace.directory.Network;
import org.enlace.directory.Networks;
import org.enlace.kernel.ActorScope;
import org.enlace.kernel.CategoryCode;
import org.enlace.kernel.NetworkCode;
import org.enlace.kernel.StateCode;
import org.enlace.ui.api.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Keeps rosters. A State's nominators make them and say which contacts keep them too; whoever
/// keeps one prepares its next version and publishes it before it takes effect.
@Component
public class RosterKeeping {
  private static final Duration FARTHEST_EFFECT = Duration.ofDays(366);

  private final RosterStore store;
  private final Rosters rosters;
  private final Crew crew;
  private final Networks networks;
  private final RosterNews news;
  private final Stamp stamp;

  RosterKeeping(
      RosterStore store,
      Rosters rosters,
      Crew crew,
      Networks networks,
      RosterNews news,
      Stamp stamp) {
    this.store = store;
    this.rosters = rosters;
    this.crew = crew;
    this.networks = networks;
    this.news = news;
    this.stamp = stamp;
  }

  /// Makes an empty roster for a track of the caller's State. Refused: `roster-not-yours` (403),
  /// `network-unknown`, `category-unknown` (422), `roster-known` (409).
  @Transactional
  public Answer<Roster> create(NetworkCode network, CategoryCode category) {
    Optional<StateCode> state = ActorScope.required().state();
    if (state.isEmpty() || !crew.nominates(state.get(), network)) {
      return refused("roster-not-yours", 403);
    }
    Optional<Network> known = networks.find(network);
    if (known.isEmpty()) {
      return Answer.refused(Problem.of("duty", "network-unknown", 422).about("network"));
    }
    if (known.get().category(category).isEmpty()) {
      return Answer.refused(Problem.of("duty", "category-unknown", 422).about("category"));
    }
    Roster roster =
        new Roster(stamp.id(), state.get(), network, category, Set.of(), false, null, List.of(), 1);
    if (!store.add(roster, Crew.account(), stamp.now())) {
      return Answer.refused(Problem.of("duty", "roster-known", 409).about("category"));
    }
    news.record("made", roster, change -> change);
    return Answer.done(store.find(roster.id()).orElseThrow());
  }

  /// Says who keeps the roster besides nominators, and whether the team's feed is allowed: for
  /// nominators. Refused: `roster-not-yours` (403), `roster-member-unknown` (422), `stale` (412).
  @Transactional
  public Answer<Roster> arrange(UUID id, int version, Set<UUID> keepers, boolean teamFeed) {
    return changed(
        id,
        version,
        roster -> {
          if (!crew.nominates(roster.state(), roster.network())) {
            return refused("roster-not-yours", 403);
          }
          Set<UUID> persons =
              rosters.candidates(roster).stream()
                  .map(each -> each.member().person())
                  .collect(Collectors.toSet());
          if (!persons.containsAll(keepers)) {
            return Answer.refused(
                Problem.of("duty", "roster-member-unknown", 422).about("keepers"));
          }
          store.arrange(id, keepers, teamFeed);
          news.record(
              "arranged",
              roster,
              change ->
                  change
                      .with("keepers", keepers.stream().map(UUID::toString).sorted().toList())
                      .with("teamFeed", teamFeed));
          return Answer.done(store.find(id).orElseThrow());
        });
  }

  /// Writes the next version, which nobody goes by until it is published. Refused:
  /// `roster-not-yours` (403), `roster-layers`, `roster-too-many`, `roster-member-unknown`,
  /// `roster-start-far` (422), `stale` (412).
  @Transactional
  public Answer<Roster> draft(UUID id, int version, Plan plan) {
    return changed(
        id,
        version,
        roster -> {
          Optional<Problem> wrong = wrong(roster, plan);
          if (wrong.isPresent()) {
            return Answer.refused(wrong.get());
          }
          store.draft(stamp.id(), roster, plan, stamp.now());
          store.countChange(id);
          return Answer.done(store.find(id).orElseThrow());
        });
  }

  /// Drops what was being prepared.
  @Transactional
  public Answer<Roster> dropDraft(UUID id, int version) {
    return changed(
        id,
        version,
        _ -> {
          store.dropDraft(id);
          store.countChange(id);
          return Answer.done(store.find(id).orElseThrow());
        });
  }

  /// Publishes the draft with effect from an instant that is ahead. From then on it holds, whatever
  /// versions of lower numbers said. Whoever's next shift moves is told. Refused: as for drafting,
  /// and `draft-missing` (409), `effect-not-ahead` (422).
  @Transactional
  public Answer<Roster> publish(UUID id, int version, Instant effectiveAt) {
    return changed(
        id,
        version,
        roster -> {
          Instant now = stamp.now();
          Roster.Draft draft = roster.draft();
          if (draft == null) {
            return refused("draft-missing", 409);
          }
          if (!effectiveAt.isAfter(now) || effectiveAt.isAfter(now.plus(FARTHEST_EFFECT))) {
            return Answer.refused(Problem.of("duty", "effect-not-ahead", 422).about("effectiveAt"));
          }
          Optional<Problem> wrong = wrong(roster, draft.plan());
          if (wrong.isPresent()) {
            return Answer.refused(wrong.get());
          }
          news.moving(roster, () -> store.publish(id, effectiveAt, Crew.account(), now));
          store.countChange(id);
          news.record(
              "published",
              roster,
              change ->
                  change
                      .with("number", draft.number())
                      .with("effectiveAt", effectiveAt.toString())
                      .with("layers", draft.plan().layers().size()));
          return Answer.done(store.find(id).orElseThrow());
        });
  }

  private Optional<Problem> wrong(Roster roster, Plan plan) {
    Set<Member> members =
        rosters.candidates(roster).stream()
            .map(Rosters.Candidate::member)
            .collect(Collectors.toSet());
    LocalDate today = LocalDate.ofInstant(stamp.now(), ZoneOffset.UTC);
    return PlanCheck.wrong(plan, members, today);
  }

  private Answer<Roster> changed(UUID id, int version, Function<Roster, Answer<Roster>> change) {
    Optional<Roster> found = Rosters.reader().flatMap(_ -> store.lock(id));
    if (found.isEmpty()) {
      return Answer.refused(Problem.notFound());
    }
    if (!crew.keeps(found.get())) {
      return refused("roster-not-yours", 403);
    }
    if (found.get().version() != version) {
      return Answer.refused(
          Problem.of("ui", "stale", 412).with("current", "\"" + found.get().version() + "\""));
    }
    return change.apply(found.get());
  }

  private static <T> Answer<T> refused(String slug, int status) {
    return Answer.refused(Problem.of("duty", slug, status));
  }
}
