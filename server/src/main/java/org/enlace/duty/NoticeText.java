package org.enlace.duty;

/// What a notice says, finished and in one language. Delivery adds the marking's prefix.
///
/// @param subject one line
/// @param text the plain text
/// @param html the same as HTML
public record NoticeText(String subject, String text, String html) {}
