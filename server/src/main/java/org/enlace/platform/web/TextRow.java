package org.enlace.platform.web;

import java.time.Instant;

/// A message or a call in the list of the demonstration's phones.
///
/// @param id names it in its address
/// @param voice whether it is a call
/// @param to the number
public record TextRow(String id, boolean voice, String to, String text, Instant at) {}
