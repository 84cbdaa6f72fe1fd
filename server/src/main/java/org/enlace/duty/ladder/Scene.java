package org.enlace.duty.ladder;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.enlace.delivery.LineKind;
import org.enlace.duty.Attendances;
import org.enlace.duty.Call;

/// All that a step goes by.
///
/// @param duty all contacts of the State in the network at an instant, in the order in which they
///   are rung
/// @param agreed the persons and desks who agreed to be woken
/// @param open the kinds of line that can be rung
/// @param course what was done so far
/// @param mayWake whether the sending State may still wake somebody
public record Scene(
    Call call,
    Function<Instant, Attendances.OfState> duty,
    Set<UUID> agreed,
    Set<LineKind> open,
    Course course,
    boolean mayWake) {
  public Scene {
    agreed = Set.copyOf(agreed);
    open = Set.copyOf(open);
  }

  /// The same, when the sending State has woken as often as it may.
  public Scene withoutWaking() {
    return new Scene(call, duty, agreed, open, course, false);
  }

  /// The same, after some more was done.
  Scene after(Course more) {
    return new Scene(call, duty, agreed, open, more, mayWake);
  }

  /// What was done so far.
  ///
  /// @param rung the holders who were rung, by the place of the plan
  /// @param answered the holders who acknowledged, and are rung no more
  public record Course(Map<Integer, Set<UUID>> rung, Set<UUID> answered) {
    /// Nothing yet.
    public static final Course NONE = new Course(Map.of(), Set.of());

    public Course {
      rung = Map.copyOf(rung);
      answered = Set.copyOf(answered);
    }

    boolean isBegun() {
      return !rung.isEmpty();
    }

    boolean wasRung(UUID holder) {
      return rung.values().stream().anyMatch(each -> each.contains(holder));
    }

    /// Who was rung at the places from one to before another.
    Set<UUID> rungBetween(int first, int end) {
      Set<UUID> holders = new HashSet<>();
      rung.forEach((place, each) -> {
        if (place >= first && place < end) {
          holders.addAll(each);
        }
      });
      return holders;
    }

    Course with(int place, Set<UUID> holders) {
      Map<Integer, Set<UUID>> more = new HashMap<>(rung);
      more.put(place, Set.copyOf(holders));
      return new Course(more, answered);
    }
  }
}
