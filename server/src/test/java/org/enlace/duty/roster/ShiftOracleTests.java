package org.enlace.duty.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.enlace.duty.roster.Standing.Absence;
import org.enlace.duty.roster.Standing.Cover;
import org.enlace.duty.roster.Standing.Published;
import org.jspecify.annotations.Nullable;

/// Compares shifts with an oracle that knows neither edges nor transitions: it walks minute by
/// minute, keeps the latest time that the zone's clock has shown, counts off turns on that clock,
/// and asks at each minute which version, override and leave hold.
class ShiftOracleTests {
  private static final int MINUTES = 9 * 1_440;
  private static final int BEFORE = 4 * 1_440;
  private static final List<Member> PEOPLE =
      IntStream.rangeClosed(1, 4)
          .mapToObj(each -> new Member(new UUID(0, each), new UUID(0, each)))
          .toList();

  @Property(tries = 300)
  void agreeWithAWalkMinuteByMinute(
      @ForAll("moments") Moment moment, @ForAll("rosters") Sketch sketch) {
    Standing standing = sketch.at(moment);
    @Nullable Member[] walked = new Walk(standing, moment).onDuty();

    List<Shift> shifts =
        ShiftPolicy.shifts(standing, 1, moment.at(), moment.at().plus(MINUTES, ChronoUnit.MINUTES));

    assertThat(shifts.getFirst().from()).isEqualTo(moment.at());
    assertThat(shifts.getLast().until()).isEqualTo(moment.at().plus(MINUTES, ChronoUnit.MINUTES));
    assertThat(spread(shifts, moment.at())).containsExactly(walked);
  }

  @Property(tries = 200)
  void tellUntilWhenTheSamePersonIsOnDuty(
      @ForAll("moments") Moment moment, @ForAll("rosters") Sketch sketch) {
    Standing standing = sketch.at(moment);
    @Nullable Member[] walked = new Walk(standing, moment).onDuty();

    Watch watch = ShiftPolicy.at(standing, moment.at()).getFirst();

    assertThat(watch.member()).isEqualTo(walked[0]);
    int first = firstChange(walked);
    if (first < MINUTES) {
      assertThat(watch.until()).isEqualTo(moment.at().plus(first, ChronoUnit.MINUTES));
    } else if (watch.until() != null) {
      assertThat(watch.until()).isAfterOrEqualTo(moment.at().plus(MINUTES, ChronoUnit.MINUTES));
    }
  }

  private static int firstChange(@Nullable Member[] walked) {
    for (int minute = 1; minute < walked.length; minute++) {
      if (!Objects.equals(walked[minute], walked[0])) {
        return minute;
      }
    }
    return MINUTES;
  }

  private static @Nullable Member[] spread(List<Shift> shifts, Instant from) {
    @Nullable Member[] spread = new Member[MINUTES];
    Instant reached = from;
    for (Shift each : shifts) {
      assertThat(each.from()).isEqualTo(reached);
      assertThat(each.until()).isAfter(each.from());
      reached = each.until();
      for (Instant at = each.from(); at.isBefore(each.until()); at = at.plusSeconds(60)) {
        spread[(int) ChronoUnit.MINUTES.between(from, at)] = each.onDuty();
      }
    }
    return spread;
  }

  /// A roster told in minutes around the moment that is looked at.
  ///
  /// @param secondVersion when, from the moment, a version of the reverse order takes effect
  /// @param spans overrides and leave in turn: who, from when, how long
  record Sketch(
      Rotation rotation,
      LocalTime handOver,
      int startDay,
      int members,
      List<Spell> hours,
      int secondVersion,
      List<List<Integer>> spans) {

    Standing at(Moment moment) {
      LocalDate today = LocalDateTime.ofInstant(moment.at(), moment.zone()).toLocalDate();
      List<Member> order = PEOPLE.subList(0, members);
      Layer layer = new Layer(rotation, handOver, today.plusDays(startDay), order, hours);
      Layer reversed = new Layer(rotation, handOver, layer.startsOn(), order.reversed(), hours);
      List<Cover> covers = new ArrayList<>();
      List<Absence> absences = new ArrayList<>();
      for (int i = 0; i < spans.size(); i++) {
        List<Integer> span = spans.get(i);
        Member who = PEOPLE.get(span.getFirst());
        Instant from = moment.at().plus(span.get(1), ChronoUnit.MINUTES);
        Instant until = from.plus(span.get(2), ChronoUnit.MINUTES);
        if (i % 2 == 0) {
          covers.add(new Cover(new UUID(1, i), 1, who, from, until));
        } else {
          absences.add(new Absence(who.person(), from, until));
        }
      }
      return new Standing(
          List.of(
              new Published(1, moment.at().minusSeconds(86_400L * 400), plan(moment, layer)),
              new Published(
                  2, moment.at().plus(secondVersion, ChronoUnit.MINUTES), plan(moment, reversed))),
          covers,
          absences);
    }

    private static Plan plan(Moment moment, Layer layer) {
      return new Plan(moment.zone(), List.of(layer));
    }
  }

  /// The oracle.
  private record Walk(Standing standing, Moment moment) {
    @Nullable Member[] onDuty() {
      @Nullable Member[] onDuty = new Member[MINUTES];
      LocalDateTime shown = LocalDateTime.MIN;
      for (int minute = -BEFORE; minute < MINUTES; minute++) {
        Instant at = moment.at().plus(minute, ChronoUnit.MINUTES);
        LocalDateTime clock = LocalDateTime.ofInstant(at, moment.zone());
        shown = clock.isAfter(shown) ? clock : shown;
        if (minute >= 0) {
          onDuty[minute] = onDuty(at, shown);
        }
      }
      return onDuty;
    }

    private @Nullable Member onDuty(Instant at, LocalDateTime shown) {
      Published second = standing.plans().get(1);
      Published holds = at.isBefore(second.effectiveAt()) ? standing.plans().getFirst() : second;
      Member member = byRotation(holds.plan().layers().getFirst(), shown);
      for (Cover each : standing.covers()) {
        if (!at.isBefore(each.from()) && at.isBefore(each.until())) {
          member = each.member();
        }
      }
      for (Absence each : standing.absences()) {
        if (member != null
            && each.person().equals(member.person())
            && !at.isBefore(each.from())
            && at.isBefore(each.until())) {
          return null;
        }
      }
      return member;
    }

    private static @Nullable Member byRotation(Layer layer, LocalDateTime shown) {
      long since = ChronoUnit.MINUTES.between(layer.startsOn().atTime(layer.handOver()), shown);
      if (layer.startsOn().atTime(layer.handOver()).isAfter(shown) || !isOpen(layer, shown)) {
        return null;
      }
      long length =
          layer.rotation().length()
              * (layer.rotation().unit() == Rotation.Unit.HOURS ? 60L : 1_440L);
      return layer.members().get((int) (since / length % layer.members().size()));
    }

    private static boolean isOpen(Layer layer, LocalDateTime shown) {
      return layer.hours().isEmpty()
          || IntStream.rangeClosed(0, 1)
              .mapToObj(back -> shown.toLocalDate().minusDays(back))
              .anyMatch(date -> isOpenOn(layer, date, shown));
    }

    private static boolean isOpenOn(Layer layer, LocalDate date, LocalDateTime shown) {
      long minute = ChronoUnit.MINUTES.between(date.atStartOfDay(), shown);
      return layer.hours().stream()
          .filter(spell -> spell.day() == date.getDayOfWeek())
          .anyMatch(spell -> {
            int from = spell.from().toSecondOfDay() / 60;
            int to = spell.to().toSecondOfDay() / 60;
            return from <= minute && minute < (to > from ? to : to + 1_440);
          });
    }
  }

  @Provide
  Arbitrary<Sketch> rosters() {
    Arbitrary<List<Integer>> spans =
        Combinators.combine(
                Arbitraries.integers().between(0, 3),
                Arbitraries.integers().between(-2_000, MINUTES),
                Arbitraries.integers().between(1, 4_000))
            .as(List::of);
    return Combinators.combine(
            rotations(),
            times(),
            Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.integers().between(-4_000, -1)),
                Tuple.of(1, Arbitraries.integers().between(0, 6))),
            Arbitraries.integers().between(1, 4),
            weeks(),
            Arbitraries.integers().between(1, MINUTES * 2),
            spans.list().ofMaxSize(5))
        .as(Sketch::new);
  }

  private static Arbitrary<Rotation> rotations() {
    return Arbitraries.frequencyOf(
        Tuple.of(2, Arbitraries.of(Rotation.daily(), Rotation.weekly())),
        Tuple.of(
            1,
            Arbitraries.integers()
                .between(1, 10)
                .map(each -> new Rotation(Rotation.Unit.DAYS, each))),
        Tuple.of(
            2,
            Arbitraries.integers()
                .between(1, 40)
                .map(each -> new Rotation(Rotation.Unit.HOURS, each))));
  }

  private static Arbitrary<List<Spell>> weeks() {
    Arbitrary<List<Spell>> some =
        Combinators.combine(Arbitraries.of(DayOfWeek.class), times(), times())
            .as(Spell::new)
            .list()
            .ofMaxSize(8);
    return Arbitraries.frequencyOf(Tuple.of(1, Arbitraries.just(List.of())), Tuple.of(1, some));
  }

  private static Arbitrary<LocalTime> times() {
    return Arbitraries.integers()
        .between(0, 95)
        .map(quarter -> LocalTime.ofSecondOfDay(quarter * 900L));
  }

  @Provide
  Arbitrary<Moment> moments() {
    return Moment.some();
  }
}
