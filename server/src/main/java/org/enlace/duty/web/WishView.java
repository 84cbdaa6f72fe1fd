package org.enlace.duty.web;

import java.util.List;
import org.enlace.ui.page.Choice;

/// How the reader wants to be told of their shifts, as a template draws it.
///
/// @param ahead the chosen minutes, or empty
public record WishView(String version, String ahead, boolean atHandOver, List<Choice> minutes) {}
