package org.enlace.duty.roster;

import java.time.Instant;
import java.util.List;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/// A feed as RFC 5545 writes it: events that say only that somebody is on duty. It names nobody, no
/// State and no network, since feeds end up in other people's clouds.
final class FeedText {
  private FeedText() {}

  /// @param name of the events' marks, the same at each reading
  /// @param words what each event says, such as `On duty`
  static String of(String name, String words, List<Stretch> stretches) {
    Calendar calendar = new Calendar();
    calendar.add(new ProdId("-//Enlace//Shifts//EN"));
    calendar.add(ImmutableVersion.VERSION_2_0);
    calendar.add(ImmutableCalScale.GREGORIAN);
    for (Stretch each : stretches) {
      VEvent event = new VEvent(false);
      event.add(new Uid(name + "-" + each.layer() + "-" + each.from().getEpochSecond()));
      event.add(new DtStamp(each.from()));
      event.add(new DtStart<>(each.from()));
      event.add(new DtEnd<>(each.until()));
      event.add(new Summary(words));
      calendar.add(event);
    }
    return calendar.toString();
  }

  /// A time on duty.
  record Stretch(int layer, Instant from, Instant until) {}
}
