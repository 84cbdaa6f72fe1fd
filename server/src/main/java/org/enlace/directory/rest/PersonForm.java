package org.enlace.directory.rest;

import java.util.List;
import org.enlace.directory.Holder;
import org.enlace.directory.People;
import org.enlace.kernel.LanguageTag;
import org.enlace.kernel.StateCode;
import org.jspecify.annotations.Nullable;

/// What is written about a person or a desk.
///
/// @param institution as written; left out of account where `authority` is given
/// @param languages the preferred one first; none takes the State's official ones
record PersonForm(
    @Nullable String kind,
    @Nullable String state,
    @Nullable String name,
    @Nullable String formOfAddress,
    @Nullable String position,
    @Nullable String institution,
    @Nullable String authority,
    @Nullable List<String> languages,
    @Nullable String handles,
    @Nullable String notToSend) {

  People.HolderDraft draft() {
    return new People.HolderDraft(
        kind == null
            ? Holder.Kind.PERSON
            : Given.required("kind", kind, Given.word(Holder.Kind.class)),
        Given.required("state", state, StateCode::parse),
        name == null ? "" : name,
        formOfAddress,
        position,
        institution,
        Given.optional("authority", authority, Given::id),
        spoken(),
        handles,
        notToSend,
        "state");
  }

  private List<LanguageTag> spoken() {
    return languages == null
        ? List.of()
        : languages.stream()
            .map(each -> Given.required("languages", each, LanguageTag::parse))
            .toList();
  }
}
