package org.enlace.duty.roster;

import java.time.Instant;
import java.util.UUID;

/// Leave: a time for which somebody is on duty in no roster. Its reason is nobody's.
public record Absence(UUID id, UUID person, Instant from, Instant until) {}
