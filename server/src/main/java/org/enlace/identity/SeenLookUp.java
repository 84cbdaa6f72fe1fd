package org.enlace.identity;

import java.time.LocalDate;
import java.util.UUID;
import org.enlace.kernel.CategoryCode;
import org.enlace.kernel.NetworkCode;
import org.enlace.kernel.StateCode;
import org.jspecify.annotations.Nullable;

/// A look-up as the State that owns the line sees it: by which State and track, on which day. Who
/// it was is not told.
///
/// @param id random, and tells no time
/// @param seenOn the day (UTC)
/// @param lookingState the State that looked, or null where the network's own people did
/// @param lookingTrack the category of the contact who looked, or null where it was another role
/// @param owner the State to which the line belongs
/// @param network the network in which it was found
/// @param kind opened or exported
/// @param subject the person, desk or line that was looked at
public record SeenLookUp(
    UUID id,
    LocalDate seenOn,
    @Nullable StateCode lookingState,
    @Nullable CategoryCode lookingTrack,
    StateCode owner,
    NetworkCode network,
    LookUp.Kind kind,
    UUID subject) {}
