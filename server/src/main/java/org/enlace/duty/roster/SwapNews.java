package org.enlace.duty.roster;

import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Who is told of a swap, with new ids and the time.
@Component
class SwapNews {
  private final RosterNews news;
  private final Stamp stamp;

  SwapNews(RosterNews news, Stamp stamp) {
    this.news = news;
    this.stamp = stamp;
  }

  void tell(Roster roster, UUID person, RosterNews.Kind kind, Swap swap) {
    news.note(roster, person, kind, swap.stretch().from(), swap.stretch().until());
  }

  UUID id() {
    return stamp.id();
  }

  Instant now() {
    return stamp.now();
  }
}
