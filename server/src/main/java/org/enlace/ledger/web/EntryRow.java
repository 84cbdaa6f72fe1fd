package org.enlace.ledger.web;

import java.time.Instant;

/// An entry in a list.
///
/// @param object what it is about, in words
/// @param kind what happened, as the entry says it
public record EntryRow(long position, Instant at, String object, String kind, String subject) {}
