package org.enlace.request.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Set;
import java.util.UUID;
import org.enlace.request.RequestView.Terms;
import org.jspecify.annotations.Nullable;

/// How it is to be handled, and in which form it is written.
///
/// @param persons the persons and desks whom the sender chose
/// @param onward kinds of authority that may get the content whatever the label
@JsonInclude(JsonInclude.Include.NON_NULL)
record TermsJson(
    @Nullable String pap,
    @Nullable String caveat,
    Set<UUID> persons,
    Set<String> onward,
    Set<String> alsoThrough,
    String protection,
    String template,
    int templateVersion) {
  static TermsJson of(Terms terms) {
    return new TermsJson(
        terms.pap() == null ? null : terms.pap().wireName(),
        terms.caveat(),
        terms.persons(),
        RequestJson.words(terms.onward()),
        RequestJson.words(terms.alsoThrough()),
        terms.protection().wireName(),
        terms.template(),
        terms.templateVersion());
  }
}
