package org.enlace.identity;

import java.time.Instant;
import java.util.UUID;

/// A guest whom a secretariat officer proposed and whom a second one is to confirm.
///
/// @param id the enrolment's id
/// @param guest who is to be invited
/// @param proposedAt when
/// @param proposedBy the account of the officer who proposed
public record Enrolment(UUID id, Invitations.Guest guest, Instant proposedAt, UUID proposedBy) {}
