package org.enlace.duty.rest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.enlace.duty.roster.Roster;
import org.jspecify.annotations.Nullable;

/// A roster on the wire.
///
/// @param keepers the persons who keep it, besides nominators
/// @param teamFeed whether the State lets the whole roster be read as a calendar feed
/// @param draft what is being prepared, or null
/// @param versions the published ones, the latest number first
record RosterJson(
    UUID id,
    String state,
    String network,
    String category,
    List<UUID> keepers,
    boolean teamFeed,
    @Nullable DraftJson draft,
    List<VersionJson> versions) {

  /// What is being prepared.
  record DraftJson(int number, PlanJson plan) {}

  /// A published version.
  ///
  /// @param effectiveAt from when it holds, until one of a higher number does
  record VersionJson(int number, Instant effectiveAt, Instant publishedAt, PlanJson plan) {}

  static RosterJson of(Roster roster) {
    Roster.Draft draft = roster.draft();
    return new RosterJson(
        roster.id(),
        roster.state().value(),
        roster.network().value(),
        roster.category().value(),
        roster.keepers().stream().sorted().toList(),
        roster.teamFeed(),
        draft == null ? null : new DraftJson(draft.number(), PlanJson.of(draft.plan())),
        roster.published().stream()
            .map(each ->
                new VersionJson(
                    each.number(),
                    each.effectiveAt(),
                    each.publishedAt(),
                    PlanJson.of(each.plan())))
            .toList());
  }
}
