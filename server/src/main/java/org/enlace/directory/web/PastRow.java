package org.enlace.directory.web;

import org.jspecify.annotations.Nullable;

/// Somebody who was a contact, in words.
///
/// @param path of the nomination
/// @param position the post then, or null
/// @param from the first day
/// @param until the last day, or that it goes on
public record PastRow(
    String path,
    String name,
    @Nullable String position,
    String category,
    int rank,
    String from,
    String until) {}
