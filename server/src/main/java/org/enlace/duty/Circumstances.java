package org.enlace.duty;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.enlace.directory.Contact;
import org.enlace.directory.Line;
import org.enlace.duty.roster.Member;
import org.enlace.duty.roster.Watch;
import org.enlace.duty.roster.Watches.OfTrack;
import org.enlace.duty.roster.Watches.Track;
import org.enlace.kernel.StateCode;
import org.jspecify.annotations.Nullable;

/// What is known, at one instant and in one network, besides what contacts declared.
///
/// @param watches who is on duty by the rosters of the tracks that have one
/// @param acting who acts for the desks whose staff the caller may see
/// @param lines of persons who stand duty for a desk, as the caller may see them
/// @param holidays the coming public holidays of States, where they are known
record Circumstances(
    Map<Track, OfTrack> watches,
    Map<UUID, Set<UUID>> acting,
    Map<UUID, List<Line>> lines,
    Map<StateCode, List<DutyHours.Closure>> holidays) {

  static Circumstances none() {
    return new Circumstances(Map.of(), Map.of(), Map.of(), Map.of());
  }

  /// Where the contact stands in the roster of its track.
  List<Watch> watches(Contact contact) {
    OfTrack track = watches.get(new Track(contact.state(), contact.category()));
    return track == null
        ? List.of()
        : track.layers().stream().filter(each -> isFor(contact, each.member())).toList();
  }

  /// The days on which offices of that State are closed.
  List<DutyHours.Closure> holidays(StateCode state) {
    return holidays.getOrDefault(state, List.of());
  }

  /// The lines of a person's own, where they stand duty for a desk.
  List<Line> ownLines(Member member) {
    return member.isForDesk() ? lines.getOrDefault(member.person(), List.of()) : List.of();
  }

  private boolean isFor(Contact contact, @Nullable Member member) {
    return member != null && member.holder().equals(contact.holder().id()) && stands(member);
  }

  /// Whether they still act for the desk; where its staff is not shown the roster is believed.
  private boolean stands(Member member) {
    Set<UUID> staff = acting.get(member.holder());
    return !member.isForDesk() || staff == null || staff.contains(member.person());
  }
}
