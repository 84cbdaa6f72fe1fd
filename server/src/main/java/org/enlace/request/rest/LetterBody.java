package org.enlace.request.rest;

import java.util.List;
import java.util.Map;
import org.enlace.request.Replies.Letter;
import org.enlace.request.RequestForm.Writing;
import org.enlace.request.Upload;
import org.jspecify.annotations.Nullable;

/// Something written, as a program sends it.
///
/// @param outcome of a reply: `answered`, `answered-elsewhere`, `declined` or `misaddressed`;
///   absent: an interim reply
/// @param answer of a reply: the referral whose authority's answer is passed on
/// @param release of a release: the one that was asked for; absent: the one that waits
/// @param given of a release: false says no
/// @param abroad of an authority's answer: whether it goes to the other State itself
record LetterBody(
    @Nullable String protection,
    @Nullable String text,
    @Nullable String note,
    @Nullable String outcome,
    @Nullable String answer,
    @Nullable String release,
    @Nullable Boolean given,
    @Nullable Boolean abroad) {

  static final LetterBody NONE = new LetterBody(null, null, null, null, null, null, null, null);

  Letter letter(List<Upload> uploads) {
    return new Letter(protection, new Writing(null, text == null ? note : text, Map.of()), uploads);
  }

  static LetterBody orNone(@Nullable LetterBody body) {
    return body == null ? NONE : body;
  }
}
