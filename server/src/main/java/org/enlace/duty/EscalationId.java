package org.enlace.duty;

import java.util.UUID;

/// Names one escalation. It never leaves the site: it tells when the escalation began.
public record EscalationId(UUID value) {}
