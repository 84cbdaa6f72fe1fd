package org.enlace.ui.page;

import gg.jte.Content;

/// A part of a page that another room contributes, ready to be put in place.
///
/// @param order where it stands: lower comes first
/// @param content what it shows
public record Panel(int order, Content content) {}
