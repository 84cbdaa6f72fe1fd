package org.enlace.ledger.web;

/// Something that does not verify.
///
/// @param what in words
/// @param where a position or a subject
public record FindingRow(String what, String where) {}
