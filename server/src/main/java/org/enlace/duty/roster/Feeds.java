package org.enlace.duty.roster;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.enlace.directory.Answer;
import org.enlace.directory.Holder;
import org.enlace.directory.People;
import org.enlace.kernel.Secret;
import org.enlace.kernel.StateCode;
import org.enlace.ui.api.Problem;
import org.enlace.ui.page.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Calendar feeds: of one's own shifts, and of a whole roster where the State's nominators allow
/// it. Whoever holds the address reads that somebody is on duty, and nothing else; it is revoked by
/// whoever made it, or by a nominator.
@Component
public class Feeds {
  private static final int MOST = 5;
  private static final Duration BEHIND = Duration.ofDays(7);
  private static final Duration AHEAD = Duration.ofDays(90);

  private final FeedStore store;
  private final RosterStore rosters;
  private final FeedShifts shifts;
  private final Crew crew;
  private final SecureRandom random;
  private final Stamp stamp;

  Feeds(
      FeedStore store,
      RosterStore rosters,
      FeedShifts shifts,
      Crew crew,
      SecureRandom random,
      Stamp stamp) {
    this.store = store;
    this.rosters = rosters;
    this.shifts = shifts;
    this.crew = crew;
    this.random = random;
    this.stamp = stamp;
  }

  /// A feed with its secret, which is told this once.
  public record Made(Feed feed, Secret<String> token) {}

  /// The caller's feeds.
  @Transactional(readOnly = true)
  public List<Feed> own() {
    return store.madeBy(Crew.account());
  }

  /// Makes a feed of the caller's own shifts, or of a roster. Refused: `leave-not-yours` (403) for
  /// who stands in no roster, `feed-not-allowed` (403) for a team's, `feed-too-many` (409).
  @Transactional
  public Answer<Made> make(@Nullable UUID roster) {
    Optional<StateCode> state = Rosters.reader();
    Optional<UUID> person = crew.own().stream().findFirst();
    if (state.isEmpty() || (roster == null && person.isEmpty())) {
      return Answer.refused(Problem.of("duty", "leave-not-yours", 403));
    }
    if (roster != null
        && rosters
            .find(roster)
            .filter(each -> each.state().equals(state.get()) && each.teamFeed())
            .isEmpty()) {
      return Answer.refused(Problem.of("duty", "feed-not-allowed", 403).about("roster"));
    }
    if (store.madeBy(Crew.account()).size() >= MOST) {
      return Answer.refused(Problem.of("duty", "feed-too-many", 409));
    }
    Secret<String> token = FeedToken.make(random);
    UUID whose = roster == null ? person.orElseThrow() : null;
    Feed feed = new Feed(stamp.id(), state.get(), whose, roster, stamp.now(), null);
    store.add(feed, FeedToken.sha256(token.reveal()), Crew.account());
    return Answer.done(new Made(feed, token));
  }

  /// Revokes a feed; its address answers nothing from then on.
  @Transactional
  public Answer<UUID> revoke(UUID id) {
    return store.revoke(id, stamp.now()) ? Answer.done(id) : Answer.refused(Problem.notFound());
  }

  /// The feed's text, as a task; empty where the secret opens none.
  @Transactional
  public Optional<String> read(String token) {
    return FeedToken.digestOf(token)
        .flatMap(store::find)
        .flatMap(feed -> {
          Instant now = stamp.now();
          store.read(feed.id(), LocalDate.ofInstant(now, ZoneOffset.UTC));
          // By whole days, so that a feed that did not change reads the same.
          Instant today = now.truncatedTo(ChronoUnit.DAYS);
          return shifts.text(feed, today.minus(BEHIND), today.plus(AHEAD));
        });
  }

  /// Works out what a feed tells.
  @Component
  static class FeedShifts {
    private final RosterStore rosters;
    private final StandingStore standings;
    private final People people;
    private final Messages messages;

    FeedShifts(RosterStore rosters, StandingStore standings, People people, Messages messages) {
      this.rosters = rosters;
      this.standings = standings;
      this.people = people;
      this.messages = messages;
    }

    /// Empty where the State allows the team's feed no more.
    Optional<String> text(Feed feed, Instant from, Instant until) {
      List<FeedText.Stretch> stretches = new ArrayList<>();
      for (Roster roster : rosters.ofState(feed.state())) {
        boolean team = roster.id().equals(feed.roster());
        if (team && !roster.teamFeed()) {
          return Optional.empty();
        }
        if (team || feed.person() != null) {
          add(roster, feed, from, until, stretches);
        }
      }
      String words = messages.text(locale(feed), "duty.feed.words", Map.of());
      return Optional.of(FeedText.of(feed.id().toString(), words, stretches));
    }

    private void add(
        Roster roster, Feed feed, Instant from, Instant until, List<FeedText.Stretch> stretches) {
      standings
          .of(Set.of(roster.state()), roster.network(), roster.category(), from, until)
          .forEach(each -> {
            int layers = ShiftPolicy.layers(each.standing(), from, until);
            for (int layer = 1; layer <= layers; layer++) {
              for (Shift shift : ShiftPolicy.shifts(each.standing(), layer, from, until)) {
                Member member = shift.onDuty();
                if (member != null
                    && (feed.person() == null || feed.person().equals(member.person()))) {
                  stretches.add(new FeedText.Stretch(layer, shift.from(), shift.until()));
                }
              }
            }
          });
    }

    private Locale locale(Feed feed) {
      UUID person = feed.person();
      return Messages.shipped(
          (person == null ? Optional.<Holder>empty() : people.find(person))
              .filter(each -> !each.languages().isEmpty())
              .map(each -> each.languages().getFirst().locale())
              .orElse(Locale.ENGLISH));
    }
  }
}
