package org.enlace.platform.database;

import org.enlace.kernel.Secret;

/// The three logins as JDBC URLs with their passwords inside.
///
/// @param owner owns every table; migrates and backs up, and is not held open
/// @param application serves actors, under row-level security
/// @param worker does the system's own tasks, under policies of its own
public record Logins(Secret<String> owner, Secret<String> application, Secret<String> worker) {}
