package org.enlace.delivery;

import java.net.URI;
import java.util.UUID;
import org.enlace.kernel.Secret;

/// A link that was just issued. It is told this once: only a hash is kept.
///
/// @param id names the token, for [Notice#withToken]
/// @param token the secret
/// @param link the address that holds the secret, to be put into a notice and nowhere else
public record Issued(UUID id, Secret<String> token, Secret<URI> link) {}
