package org.enlace.duty.roster;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/// An instant, whole minutes, near a change of the zone's clock more often than not.
record Moment(ZoneId zone, Instant at) {
  private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("2036-01-01T00:00:00Z");

  static Arbitrary<Moment> some() {
    Arbitrary<Instant> somewhere =
        Arbitraries.longs()
            .between(EARLIEST.getEpochSecond() / 60, LATEST.getEpochSecond() / 60)
            .map(minute -> Instant.ofEpochSecond(minute * 60));
    Arbitrary<Integer> around = Arbitraries.integers().between(-3 * 1_440, 1_440);
    Arbitrary<Moment> anywhere =
        Combinators.combine(zones(), somewhere, around, Arbitraries.of(true, true, false))
            .as((zone, at, minutes, near) ->
                near ? nearChange(zone, at, minutes) : new Moment(zone, at));
    Instant skipped = Instant.parse("2011-12-30T10:00:00Z");
    Arbitrary<Moment> aroundASkippedDate =
        around.map(minutes ->
            new Moment(ZoneId.of("Pacific/Apia"), skipped.plus(minutes, ChronoUnit.MINUTES)));
    return Arbitraries.frequencyOf(Tuple.of(5, anywhere), Tuple.of(1, aroundASkippedDate));
  }

  private static Moment nearChange(ZoneId zone, Instant at, int around) {
    ZoneOffsetTransition change = zone.getRules().nextTransition(at);
    Instant near = change == null ? at : change.getInstant();
    return new Moment(zone, near.plus(around, ChronoUnit.MINUTES));
  }

  private static Arbitrary<ZoneId> zones() {
    List<String> regions =
        ZoneId.getAvailableZoneIds().stream().filter(each -> each.contains("/")).sorted().toList();
    return Arbitraries.frequencyOf(
            Tuple.of(2, Arbitraries.of(regions)),
            Tuple.of(
                1,
                Arbitraries.of(
                    "Pacific/Apia",
                    "Asia/Kathmandu",
                    "Australia/Lord_Howe",
                    "America/Santiago",
                    "America/Havana",
                    "America/Caracas",
                    "Asia/Pyongyang",
                    "Antarctica/Troll")))
        .map(ZoneId::of);
  }
}
