package org.enlace.ledger.web;

/// A name and what stands for it, as an entry has them.
public record Fact(String name, String text) {}
