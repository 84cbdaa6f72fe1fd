package org.enlace.directory.rest;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.enlace.directory.Holder;
import org.enlace.kernel.LanguageTag;
import org.jspecify.annotations.Nullable;

/// A person or a desk on the wire.
///
/// @param kind `person` or `desk`
/// @param institution in the language of `Accept-Language`, or the nearest there is
/// @param languages working languages, the preferred one first
/// @param handles which topics they handle
/// @param notToSend what should not be sent to them
record PersonJson(
    UUID id,
    String kind,
    String state,
    String name,
    @Nullable String formOfAddress,
    @Nullable String position,
    @Nullable String institution,
    @Nullable UUID authority,
    List<String> languages,
    @Nullable String handles,
    @Nullable String notToSend,
    int version) {

  static PersonJson of(Holder holder, Locale locale) {
    return new PersonJson(
        holder.id(),
        Given.word(holder.kind()),
        holder.state().value(),
        holder.name(),
        holder.formOfAddress(),
        holder.position(),
        holder.institution().isEmpty() ? null : holder.institution().in(locale),
        holder.authority(),
        holder.languages().stream().map(LanguageTag::value).toList(),
        holder.handles(),
        holder.notToSend(),
        holder.version());
  }
}
