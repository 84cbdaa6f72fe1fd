package org.enlace.delivery;

import java.util.UUID;
import org.enlace.kernel.LanguageTag;
import org.enlace.kernel.Marking;
import org.enlace.kernel.StateCode;
import org.jspecify.annotations.Nullable;

/// A link out of a notice, as the room that issued it meets it again.
///
/// @param id names it; it is no secret
/// @param purpose what it is good for, such as `request.acknowledgement`
/// @param subject what it is about
/// @param person to whom it was sent, or null
/// @param line the line to which it was sent, or null
/// @param state the State to which it was sent, or null
/// @param language the language of the notice that carried it
/// @param marking whether that notice was meant
public record ActionToken(
    UUID id,
    String purpose,
    UUID subject,
    @Nullable UUID person,
    @Nullable UUID line,
    @Nullable StateCode state,
    LanguageTag language,
    Marking marking) {}
