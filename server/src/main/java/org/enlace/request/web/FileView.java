package org.enlace.request.web;

/// A file that can be downloaded.
///
/// @param path where it is, or empty where it cannot be downloaded any more
/// @param size in words
/// @param removal where a form posts that takes it away, or empty
public record FileView(String path, String name, String size, String removal) {}
