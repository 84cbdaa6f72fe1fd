package org.enlace.identity;

import java.time.Instant;
import org.enlace.kernel.EmailAddress;
import org.enlace.kernel.LanguageTag;
import org.jspecify.annotations.Nullable;

/// A link of an invitation or a recovery that can still be used, as its page shows it.
///
/// @param recovery whether it is one of a recovery
/// @param name the name of the account
/// @param address what its owner signs in with
/// @param language in which its owner is written to
/// @param expiresAt until when it can be used
/// @param device the secret to be set up, or null until a password was chosen
public record OpenLink(
    boolean recovery,
    String name,
    EmailAddress address,
    LanguageTag language,
    Instant expiresAt,
    @Nullable DeviceSecret device) {}
