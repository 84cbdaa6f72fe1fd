package org.enlace.duty.web;

/// A calendar feed in the list of who made it, as a template draws it.
///
/// @param path where it is revoked
public record FeedRow(String path, String text) {}
