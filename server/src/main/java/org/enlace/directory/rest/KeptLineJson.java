package org.enlace.directory.rest;

import java.time.Instant;
import java.util.UUID;
import org.enlace.delivery.LineRecord;
import org.enlace.directory.Line;
import org.enlace.directory.Lines;
import org.jspecify.annotations.Nullable;

/// A line on the wire, for those who keep it.
///
/// @param type `email`, `phone`, `sms`, `signal`, `matrix`, `portal`, `web-push` or `webhook`
/// @param personal whether it is of a person rather than of a function
/// @param visibility `members`, `same-track`, `secretariat` or `own-state`
/// @param detailed whether notices by this line tell the sender, the urgency and the label
/// @param proof `new`, or `proved` once it was shown that it reaches its owner
/// @param phase `in-force`, or `waiting` to be proved or vouched for
/// @param replaces the line in whose place it would come, or null
/// @param quiet whether it came by an import and gets no notice until it is proved
record KeptLineJson(
    UUID id,
    String ownerKind,
    UUID owner,
    String type,
    @Nullable String value,
    boolean personal,
    int order,
    String visibility,
    @Nullable String hours,
    boolean detailed,
    String proof,
    String phase,
    @Nullable UUID replaces,
    boolean quiet,
    Instant changedAt,
    @Nullable Instant lastReachedAt,
    ContactDetailJson.@Nullable LineFailureJson lastFailure,
    ContactDetailJson.@Nullable LineRecordJson record,
    int version) {

  static KeptLineJson of(Lines.Kept kept, @Nullable LineRecord record) {
    Line line = kept.line();
    return new KeptLineJson(
        line.id(),
        Given.word(kept.ownerKind()),
        kept.owner(),
        Given.word(line.kind()),
        line.value(),
        line.personal(),
        line.position(),
        Given.word(line.visibility()),
        line.hours(),
        line.detailed(),
        Given.word(line.proof()),
        Given.word(line.phase()),
        kept.replaces(),
        kept.quiet(),
        line.changedAt(),
        line.lastReachedAt(),
        ContactDetailJson.LineFailureJson.of(line.lastFailure()),
        ContactDetailJson.LineRecordJson.of(record),
        line.version());
  }
}
