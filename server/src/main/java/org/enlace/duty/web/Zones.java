package org.enlace.duty.web;

import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.enlace.directory.State;
import org.enlace.ui.page.Choice;
import org.enlace.ui.page.Page;
import org.jspecify.annotations.Nullable;

/// The zones from which one chooses: those of a State first, then all others, by their place.
final class Zones {
  private Zones() {}

  static List<Choice> of(State state, Page page) {
    Set<String> ids = new LinkedHashSet<>();
    ids.add(state.zone().getId());
    ids.addAll(known(state.code().value()));
    List<Choice> choices = new ArrayList<>(ids.stream().map(each -> choice(each, page)).toList());
    all(page).stream().filter(each -> !ids.contains(each.value())).forEach(choices::add);
    return choices;
  }

  static List<Choice> all(Page page) {
    return known(null).stream()
        .map(each -> choice(each, page))
        .sorted(Comparator.comparing(Choice::label))
        .toList();
  }

  private static List<String> known(@Nullable String region) {
    Set<String> usable = ZoneId.getAvailableZoneIds();
    return TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL_LOCATION, region, null).stream()
        .filter(usable::contains)
        .sorted()
        .toList();
  }

  private static Choice choice(String id, Page page) {
    return Choice.of(id, page.times().zone(ZoneId.of(id), page.now()));
  }
}
