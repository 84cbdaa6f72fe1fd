package org.enlace.duty;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.enlace.kernel.StateCode;
import org.springframework.stereotype.Component;

/// Public holidays of whole States, as far as they are known; those of parts of a State are not. Of
/// fictional States nothing is known.
@Component
public class Holidays {
  private final Set<String> known;
  private final Map<OfYear, List<Holiday>> found = new ConcurrentHashMap<>();

  Holidays() {
    HolidayManager.setManagerCachingEnabled(
        false); // the days are kept here, without what made them
    this.known = Set.copyOf(HolidayManager.getSupportedCalendarCodes());
  }

  private record OfYear(StateCode state, int year) {}

  /// Whether the State's holidays of that year are known.
  public boolean isKnown(StateCode state, LocalDate on) {
    return !in(state, on.getYear()).isEmpty();
  }

  /// What that day is called, where it is a holiday.
  public Optional<String> on(StateCode state, LocalDate on, Locale locale) {
    return in(state, on.getYear()).stream()
        .filter(each -> days(each).anyMatch(on::equals))
        .map(each -> each.getDescription(locale))
        .findFirst();
  }

  /// The days around that one on which offices are closed: of its year and the next.
  List<DutyHours.Closure> closures(StateCode state, LocalDate around) {
    return Stream.of(around.getYear(), around.getYear() + 1)
        .flatMap(year -> in(state, year).stream())
        .flatMap(Holidays::days)
        .filter(day -> !day.isBefore(around.minusDays(3)))
        .distinct()
        .sorted(Comparator.naturalOrder())
        .map(day -> new DutyHours.Closure(day, day))
        .toList();
  }

  private static Stream<LocalDate> days(Holiday holiday) {
    return Stream.of(holiday.getDate(), holiday.getActualDate());
  }

  private List<Holiday> in(StateCode state, int year) {
    return state.isFictional() || !known.contains(state.value())
        ? List.of()
        : found.computeIfAbsent(new OfYear(state, year), Holidays::read);
  }

  private static List<Holiday> read(OfYear year) {
    String code = year.state().value().toLowerCase(Locale.ROOT);
    return HolidayManager.getInstance(ManagerParameters.create(code))
        .getHolidays(Year.of(year.year()), HolidayType.PUBLIC_HOLIDAY)
        .stream()
        .sorted()
        .toList();
  }
}
