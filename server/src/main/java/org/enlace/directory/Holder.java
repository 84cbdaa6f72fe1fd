package org.enlace.directory;

import java.util.List;
import java.util.UUID;
import org.enlace.kernel.LanguageTag;
import org.enlace.kernel.StateCode;
import org.jspecify.annotations.Nullable;

/// Whom a nomination names: a person, or a desk for which several persons act, each with an account
/// of their own.
///
/// @param name of a person the full name, of a desk its name
/// @param formOfAddress such as `Embajadora`; of persons only
/// @param position the title or post
/// @param institution the name of its authority, where the directory knows it, else the institution
///   as it was written; empty where neither is known
/// @param authority the authority to which the holder belongs, where the directory knows it
/// @param languages working languages, the preferred one first
/// @param handles which topics the holder handles
/// @param notToSend what should not be sent here
public record Holder(
    UUID id,
    Kind kind,
    StateCode state,
    String name,
    @Nullable String formOfAddress,
    @Nullable String position,
    LocalText institution,
    @Nullable UUID authority,
    List<LanguageTag> languages,
    @Nullable String handles,
    @Nullable String notToSend,
    int version) {
  public Holder {
    languages = List.copyOf(languages);
  }

  /// Whether it is a person or a desk.
  public enum Kind {
    PERSON,
    DESK
  }
}
