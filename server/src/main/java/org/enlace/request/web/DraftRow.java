package org.enlace.request.web;

import java.time.Instant;

/// A draft in a list.
public record DraftRow(String path, String subject, String to, String standing, Instant savedAt) {}
