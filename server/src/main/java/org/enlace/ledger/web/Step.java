package org.enlace.ledger.web;

import org.enlace.ui.page.Tone;

/// One step of a proof, in words.
///
/// @param tone whether it holds
/// @param word that in a word
/// @param text what it shows
public record Step(Tone tone, String word, String text) {}
