package org.enlace.duty.roster;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Tells persons of their shifts: because a time has passed, and because something changed. Until
/// when it was told, and what is to be told of changes, moves on in the transaction that stages the
/// notices: after a crash it is told once.
@Component
class ShiftTour {
  private static final Duration LATE_ENOUGH = Duration.ofMinutes(15); // older news help nobody
  private static final int AT_ONCE = 200;

  private final TourStore tour;
  private final StandingStore standings;
  private final WishStore wishes;
  private final NewsStore news;
  private final ShiftPost post;
  private final InstantSource clock;

  ShiftTour(
      TourStore tour,
      StandingStore standings,
      WishStore wishes,
      NewsStore news,
      ShiftPost post,
      InstantSource clock) {
    this.tour = tour;
    this.standings = standings;
    this.wishes = wishes;
    this.news = news;
    this.post = post;
    this.clock = clock;
  }

  /// Tells of what changed.
  ///
  /// @return how much was told
  @Transactional
  public int tellNews() {
    List<News> due = news.claim(clock.instant(), AT_ONCE);
    if (due.isEmpty()) {
      return 0;
    }
    List<ShiftTelling> tellings = due.stream().map(ShiftTour::telling).toList();
    post.send(tellings, standings.zones(due.stream().map(News::roster).toList()));
    news.told(due.stream().map(News::id).toList());
    return due.size();
  }

  private static ShiftTelling telling(News news) {
    Instant from = news.from();
    Instant until = news.until();
    return new ShiftTelling(
        ShiftTelling.Kind.valueOf(news.kind().name()),
        news.roster(),
        news.state(),
        news.person(),
        news.person(),
        from == null || until == null ? null : new ShiftTelling.Span(from, until),
        null);
  }

  /// Tells of the shifts that begin in a while or were handed over since the last time.
  ///
  /// @return how many notices are due to time
  @Transactional
  public int tellTimes() {
    Instant now = clock.instant();
    Optional<Instant> told = tour.take(now);
    if (told.isEmpty() || !told.get().isBefore(now)) {
      return 0;
    }
    Instant earliest = now.minus(LATE_ENOUGH);
    Instant since = told.get().isBefore(earliest) ? earliest : told.get();
    List<ShiftTelling> tellings = tellings(since, now);
    if (!tellings.isEmpty()) {
      post.send(tellings, standings.zones(tellings.stream().map(ShiftTelling::roster).toList()));
    }
    tour.toldUntil(now);
    return tellings.size();
  }

  private List<ShiftTelling> tellings(Instant since, Instant now) {
    Instant from = since.minusSeconds(1);
    Instant until = now.plus(TourPolicy.FARTHEST).plusSeconds(1);
    TourPolicy policy = new TourPolicy(since, now);
    List<ShiftTelling> tellings = new ArrayList<>();
    tour.tracks()
        .forEach((network, states) -> {
          for (StandingStore.OfTrack track : standings.of(states, network, null, from, until)) {
            List<List<Shift>> layers = layers(track.standing(), from, until);
            Map<UUID, Wish> wanted = wishes.of(persons(layers));
            layers.forEach(each -> tellings.addAll(policy.tellings(track, each, wanted)));
          }
        });
    return tellings;
  }

  private static List<List<Shift>> layers(Standing standing, Instant from, Instant until) {
    List<List<Shift>> layers = new ArrayList<>();
    int most = ShiftPolicy.layers(standing, from, until);
    for (int layer = 1; layer <= most; layer++) {
      layers.add(ShiftPolicy.shifts(standing, layer, from, until));
    }
    return layers;
  }

  private static Set<UUID> persons(List<List<Shift>> layers) {
    Set<UUID> persons = new HashSet<>();
    layers.forEach(layer ->
        layer.forEach(each -> {
          Member member = each.onDuty();
          if (member != null) {
            persons.add(member.person());
          }
        }));
    return persons;
  }
}
