package org.enlace.directory.web;

import java.time.Instant;
import org.enlace.directory.web.NominationRow.Badge;

/// A nominator, a reader at a mission or a proposal of one, in a list.
///
/// @param path of its page
/// @param state the State's name
/// @param role in words
/// @param standing where it stands
/// @param at since when
public record NominatorRow(
    String path,
    String name,
    String office,
    String state,
    String role,
    String network,
    Badge standing,
    Instant at) {}
