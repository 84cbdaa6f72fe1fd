package org.enlace.duty.roster;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Who is on duty in one layer at an instant.
///
/// @param layer 1 answers first
/// @param member null where nobody is
/// @param until when somebody else is, or nobody, or again somebody; null where that is more than a
///   year away, or never
public record Watch(int layer, @Nullable Member member, @Nullable Instant until) {}
