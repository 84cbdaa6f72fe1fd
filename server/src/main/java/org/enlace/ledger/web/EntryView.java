package org.enlace.ledger.web;

import java.util.List;

/// An entry with its proof.
///
/// @param hash of its leaf
/// @param provable whether a proof can be taken out now
public record EntryView(
    EntryRow row,
    String hash,
    List<Fact> fields,
    List<Fact> personal,
    List<Fact> evidence,
    List<Step> steps,
    boolean provable) {}
