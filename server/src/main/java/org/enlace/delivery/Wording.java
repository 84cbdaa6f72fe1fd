package org.enlace.delivery;

import org.enlace.kernel.LanguageTag;
import org.jspecify.annotations.Nullable;

/// What a notice says, finished, in one language.
///
/// @param language the language of all of it
/// @param subject one line; control characters become spaces, and what is longer than 200
///   characters is refused. Who marks it as check or exercise is delivery
/// @param text the plain text, at most 20,000 characters
/// @param html the same as HTML, at most 60,000 characters; [Composition] makes both
/// @param brief what a short message, a call and a lock screen say, link included: a text that fits
///   into one [Segment]; null where the notice goes by mail alone
public record Wording(
    LanguageTag language, String subject, String text, String html, @Nullable String brief) {
  public Wording {
    subject = subject.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    if (subject.isEmpty() || subject.length() > 200) {
      throw new IllegalArgumentException("a notice has a subject of 1 to 200 characters");
    }
    if (text.length() > 20_000 || html.length() > 60_000) {
      throw new IllegalArgumentException(
          "a notice has at most 20,000 characters of text and 60,000 of HTML");
    }
    if (brief != null && (brief.isBlank() || Segment.of(brief).isEmpty())) {
      throw new IllegalArgumentException(
          "a brief text fits into one segment: 160 septets of GSM-7 or 70 units of UCS-2");
    }
  }

  /// A text for mail alone.
  public Wording(LanguageTag language, String subject, String text, String html) {
    this(language, subject, text, html, null);
  }

  /// The same, with a brief text. [Segment#firstThatFits] chooses one that leaves room for the mark
  /// of an exercise.
  public Wording withBrief(String words) {
    return new Wording(language, subject, text, html, words);
  }

  /// Prints nothing of what it says.
  @Override
  public String toString() {
    return "Wording[" + language + "]";
  }
}
