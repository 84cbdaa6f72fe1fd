package org.enlace.ui.web;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.enlace.ui.page.Choice;
import org.enlace.ui.page.Page;

/// The zones among which a reader chooses: one a place, by the place's name in the reader's
/// language, with its present offset.
final class Zones {
  private static final String UTC = "UTC";

  private Zones() {}

  static List<Choice> choices(Page page) {
    List<Choice> choices = new ArrayList<>();
    for (String name :
        TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL_LOCATION, null, null)) {
      if (ZoneId.getAvailableZoneIds().contains(name)) {
        choices.add(Choice.of(name, page.times().zone(ZoneId.of(name), page.now())));
      }
    }
    Collator collator = Collator.getInstance(page.locale());
    choices.sort(Comparator.comparing(Choice::label, collator::compare));
    choices.addFirst(Choice.of(UTC, UTC));
    String own = name(page.reader().zone());
    if (choices.stream().noneMatch(choice -> choice.value().equals(own))) {
      choices.addFirst(Choice.of(own, page.times().zone()));
    }
    return choices;
  }

  /// The name under which a zone is chosen.
  static String name(ZoneId zone) {
    return zone.equals(ZoneOffset.UTC) ? UTC : zone.getId();
  }
}
