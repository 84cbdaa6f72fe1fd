package org.enlace.identity;

import java.time.Instant;
import java.util.UUID;

/// Somebody who cannot sign in asks to come back.
///
/// @param id the recovery's id
/// @param account the account that is asked for
/// @param needs how many must approve: the own nominator alone, or two officers of the secretariat
/// @param approvals how many did
/// @param approvedByReader whether the one who looks did
/// @param askedAt when it was asked
public record Recovery(
    UUID id,
    Account account,
    int needs,
    int approvals,
    boolean approvedByReader,
    Instant askedAt) {}
