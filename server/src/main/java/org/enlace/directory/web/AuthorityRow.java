package org.enlace.directory.web;

import org.jspecify.annotations.Nullable;

/// An authority in a list, in words.
///
/// @param path of its page
/// @param sector or null
public record AuthorityRow(
    String path,
    String name,
    String kind,
    @Nullable String sector,
    boolean referable,
    boolean answersAbroad) {}
