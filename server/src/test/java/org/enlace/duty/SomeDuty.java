package org.enlace.duty;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.enlace.delivery.LineKind;
import org.enlace.directory.Contact;
import org.enlace.duty.Call.Audience;
import org.enlace.duty.Call.Track;
import org.enlace.duty.ladder.Scene;
import org.enlace.kernel.HandlingLabel;
import org.enlace.kernel.Marking;
import org.enlace.kernel.StateCode;

/// Scenes for tests of ladders: contacts of Peru, on duty by what they declared.
public final class SomeDuty {
  private SomeDuty() {}

  /// Who is on duty by what those contacts declared.
  public static Function<Instant, Attendances.OfState> declared(Contact... contacts) {
    return at -> {
      List<Attendance> attendances = ReachPolicy.attendance(List.of(contacts), at);
      return new Attendances.OfState(
          attendances, Set.of(), ReachPolicy.earliest(attendances.stream().map(Attendance::until)));
    };
  }

  /// Those on duty at every instant by a roster, the first being its first layer.
  public static Function<Instant, Attendances.OfState> shifts(Contact... layers) {
    List<Attendance> attendances = new java.util.ArrayList<>();
    for (int i = 0; i < layers.length; i++) {
      OnShift shift = new OnShift(i + 1, layers[i].holder().id(), List.of());
      attendances.add(new Attendance(layers[i], Manner.ON_SHIFT, null, shift));
    }
    return _ -> new Attendances.OfState(attendances, Set.of(), null);
  }

  /// A scene in which nobody was rung and nobody agreed to be woken.
  public static Scene scene(Call call, Function<Instant, Attendances.OfState> duty) {
    return scene(call, duty, Set.of());
  }

  /// A scene in which nobody was rung yet.
  public static Scene scene(
      Call call, Function<Instant, Attendances.OfState> duty, Set<UUID> agreed) {
    return new Scene(
        call, duty, new HashSet<>(agreed), Set.of(LineKind.values()), Scene.Course.NONE, true);
  }

  /// A call to the technical track.
  public static Call call(HandlingLabel label, UUID... persons) {
    return new Call(
        "request",
        new UUID(0, 1),
        new StateCode("MX"),
        SomeContacts.PERU,
        new Track(SomeContacts.NETWORK, SomeContacts.TECHNICAL),
        true,
        new Audience(label, Set.of(persons)),
        Marking.REAL);
  }
}
