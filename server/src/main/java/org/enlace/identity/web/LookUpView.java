package org.enlace.identity.web;

import java.time.LocalDate;

/// A look-up as the owning State's page shows it.
///
/// @param day the day (UTC)
/// @param by the State that looked, or the network's own people
/// @param track the category of who looked, or empty
/// @param kind opened or exported
/// @param subject whose line it was, or empty where the directory no longer knows
/// @param network the network's name
public record LookUpView(
    LocalDate day, String by, String track, String kind, String subject, String network) {}
