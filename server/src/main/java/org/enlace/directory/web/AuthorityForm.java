package org.enlace.directory.web;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.enlace.directory.Authorities;
import org.enlace.directory.Authority;
import org.enlace.directory.LocalText;
import org.enlace.kernel.StateCode;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/// An authority as it is typed.
///
/// @param version of the entry that was read, or empty
/// @param names by language, `es` and `en`
/// @param charter what RFC 2350 asks, by the word of the field
public record AuthorityForm(
    String version,
    Map<String, String> names,
    String kind,
    String sector,
    Map<String, String> charter,
    boolean referable,
    boolean answersAbroad) {
  public AuthorityForm {
    names = Map.copyOf(names);
    charter = Map.copyOf(charter);
  }

  static AuthorityForm empty() {
    return new AuthorityForm("", Map.of(), "", "", Map.of(), true, false);
  }

  static AuthorityForm of(Authority authority) {
    Map<String, String> charter = new LinkedHashMap<>();
    authority.charter().forEach((field, text) -> charter.put(Words.word(field), text));
    return new AuthorityForm(
        Integer.toString(authority.version()),
        authority.name().byLanguage(),
        Words.word(authority.kind()),
        authority.sector() == null ? "" : authority.sector(),
        charter,
        authority.referable(),
        authority.answersAbroad());
  }

  static AuthorityForm of(MultiValueMap<String, String> fields) {
    Posted posted = new Posted(fields);
    Map<String, String> charter = new LinkedHashMap<>();
    for (Authority.Field field : Authority.Field.values()) {
      charter.put(Words.word(field), posted.text(Words.word(field), 4100));
    }
    return new AuthorityForm(
        posted.word("version"),
        Map.of("es", posted.text("name", 300), "en", posted.text("nameEn", 300)),
        posted.word("kind"),
        posted.word("sector"),
        charter,
        posted.has("referable"),
        posted.has("answersAbroad"));
  }

  public String name(String language) {
    return names.getOrDefault(language, "");
  }

  public String charter(String field) {
    return charter.getOrDefault(field, "");
  }

  /// Whether something of RFC 2350 is filled in.
  public boolean hasCharter() {
    return charter.values().stream().anyMatch(text -> !text.isBlank());
  }

  /// The same about another version, for whoever was overtaken.
  AuthorityForm withVersion(int current) {
    return new AuthorityForm(
        Integer.toString(current), names, kind, sector, charter, referable, answersAbroad);
  }

  /// What is asked of the door, which judges it.
  ///
  /// @param before the entry, whose names in further languages stay; null for a new one
  Authorities.AuthorityDraft draft(StateCode state, @Nullable Authority before, String source) {
    Map<String, String> named =
        new HashMap<>(before == null ? Map.of() : before.name().byLanguage());
    names.forEach((language, text) -> {
      if (text.isBlank()) {
        named.remove(language);
      } else {
        named.put(language, text.strip());
      }
    });
    Map<Authority.Field, String> kept = new EnumMap<>(Authority.Field.class);
    for (Authority.Field field : Authority.Field.values()) {
      String text = charter(Words.word(field));
      if (!text.isBlank()) {
        kept.put(field, text.strip());
      }
    }
    return new Authorities.AuthorityDraft(
        state,
        new LocalText(named),
        LineForm.read(Authority.Kind.values(), kind).orElse(Authority.Kind.OTHER),
        Posted.orNull(sector),
        kept,
        referable,
        answersAbroad,
        before == null ? source : before.source());
  }
}
