package org.enlace.identity.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.enlace.ui.page.Tone;
import org.jspecify.annotations.Nullable;

/// An account as pages show it.
///
/// @param id the account's id
/// @param name as it is shown
/// @param address what its owner signs in with
/// @param state the name of its State, or null
/// @param standing the word of how it stands: invited, active, locked, disabled
/// @param tone how the word is coloured
/// @param reason why it was closed, or null
/// @param since since when it stands so
/// @param roles what it may do, in words
/// @param demonstration whether it is a persona
public record AccountView(
    UUID id,
    String name,
    String address,
    @Nullable String state,
    String standing,
    Tone tone,
    @Nullable String reason,
    Instant since,
    List<String> roles,
    boolean demonstration) {
  public AccountView {
    roles = List.copyOf(roles);
  }
}
