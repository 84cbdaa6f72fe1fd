package org.enlace.directory.web;

/// A person or a desk in a list, in words.
///
/// @param path of its page
/// @param own whether the reader is that person, or acts for that desk
/// @param office post and institution, or empty
public record HolderRow(
    String path, String name, boolean desk, boolean own, String office, String languages) {}
