package org.enlace.request;

import java.time.Instant;
import org.enlace.kernel.HandlingLabel;
import org.enlace.kernel.Marking;
import org.enlace.kernel.NetworkCode;
import org.enlace.protocol.Purpose;
import org.enlace.protocol.RequestReference;
import org.enlace.protocol.Urgency;
import org.enlace.request.RequestView.Party;
import org.jspecify.annotations.Nullable;

/// What a list shows of a request.
///
/// @param loweredTo the urgency as which the receiving State treats it; null is that of the sender
/// @param subject null where the actor may not open the content, or where it is erased
public record RequestSummary(
    RequestReference ref,
    RequestState state,
    NetworkCode network,
    Party from,
    Party to,
    Purpose purpose,
    Urgency urgency,
    @Nullable Urgency loweredTo,
    HandlingLabel label,
    Marking marking,
    Instant sentAt,
    @Nullable Instant replyBy,
    @Nullable String subject) {}
