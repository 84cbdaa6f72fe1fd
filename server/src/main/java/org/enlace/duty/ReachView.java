package org.enlace.duty;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.enlace.directory.Contact;
import org.enlace.directory.Holder;
import org.enlace.directory.Line;
import org.enlace.directory.Network;
import org.enlace.directory.State;
import org.enlace.duty.ReachAnswer.Entry;
import org.enlace.duty.ReachAnswer.Post;
import org.enlace.duty.ReachAnswer.ReachLine;
import org.enlace.duty.ReachAnswer.Who;
import org.jspecify.annotations.Nullable;

/// Draws up the answer as it may be told.
///
/// @param at for which instant
/// @param horizon where the telling ends; null for the own State, which sees the whole picture
/// @param names of the persons who stand duty for desks, where they are told
record ReachView(
    Instant at, @Nullable Instant horizon, boolean holidaysKnown, Map<UUID, String> names) {

  ReachAnswer.Answer answer(State state, Network network, Instant now, Attendances.OfState found) {
    List<Attendance> told =
        shown(found.contacts()).stream().map(each -> each.toldUntil(horizon)).toList();
    return new ReachAnswer.Answer(
        state.code(),
        network,
        now,
        at,
        state.zone(),
        horizon == null,
        holidaysKnown,
        told.stream().map(this::entry).toList(),
        within(found.changesAt()));
  }

  /// Of another State a desk is told once, however many persons stand duty for it.
  private List<Attendance> shown(List<Attendance> attendances) {
    Set<UUID> seen = new HashSet<>();
    return horizon == null
        ? attendances
        : attendances.stream().filter(each -> seen.add(each.contact().nomination())).toList();
  }

  private @Nullable Instant within(@Nullable Instant at) {
    return at == null || horizon == null || !at.isAfter(horizon) ? at : null;
  }

  private Entry entry(Attendance attendance) {
    Contact contact = attendance.contact();
    return new Entry(
        contact.nomination(),
        contact.category(),
        contact.rank(),
        who(contact.holder()),
        attendance.manner(),
        attendance.until(),
        contact.availability().mode(),
        contact.availability().zone(),
        contact.languages(),
        contact.keys().stream().anyMatch(key -> key.isUsable(at)),
        attendance.lines().stream().map(ReachView::line).toList(),
        post(attendance),
        contact.toBeConfirmed(),
        contact.confirmedOn());
  }

  private @Nullable Post post(Attendance attendance) {
    OnShift shift = attendance.shift();
    boolean forDesk = attendance.contact().holder().kind() == Holder.Kind.DESK;
    return shift == null
        ? null
        : new Post(shift.layer(), forDesk ? names.get(shift.person()) : null);
  }

  private Who who(Holder holder) {
    boolean named = holder.kind() == Holder.Kind.DESK || horizon == null;
    return new Who(named ? holder.name() : holder.position(), holder.institution());
  }

  private static ReachLine line(Line line) {
    return new ReachLine(
        line.id(), line.kind(), line.position(), line.value(), line.lastReachedAt());
  }
}
