package org.enlace.duty.web;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.enlace.duty.Attendance;
import org.enlace.duty.OwnDuty;
import org.enlace.kernel.Role;
import org.enlace.ui.page.OwnStanding;
import org.enlace.ui.page.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// For which State the reader acts and whether they are on duty, in the head of every page. Of
/// several posts, one at which they are on duty is told.
@Component
class StandingNote implements OwnStanding {
  private final OwnDuty duty;

  StandingNote(OwnDuty duty) {
    this.duty = duty;
  }

  @Override
  public Optional<Told> of(Page page) {
    return duty.stateName(page.locale()).map(state -> new Told(state, told(page)));
  }

  private @Nullable Duty told(Page page) {
    if (!page.actor().holds(Role.CONTACT)) {
      return null;
    }
    return duty.now().stream().findFirst().map(now -> told(now, page)).orElse(null);
  }

  private static Duty told(Attendance now, Page page) {
    Telling telling = new Telling(page);
    Instant until = now.until();
    String manner = telling.manner(now.manner());
    String change = telling.until(now.manner(), until, now.contact().availability().zone());
    return new Duty(
        Telling.tone(now.manner()),
        brief(now.isOnDuty(), until, page),
        change == null
            ? manner
            : page.text("duty.head.whole", Map.of("duty", manner, "change", change)));
  }

  private static String brief(boolean onDuty, @Nullable Instant until, Page page) {
    if (!onDuty) {
      return page.text("duty.head.off");
    }
    return until == null || !isToday(until, page)
        ? page.text("duty.head.on")
        : page.text("duty.head.on-until", "time", page.times().clock(until));
  }

  private static boolean isToday(Instant at, Page page) {
    ZoneId zone = page.reader().zone();
    return at.atZone(zone).toLocalDate().equals(page.now().atZone(zone).toLocalDate());
  }
}
