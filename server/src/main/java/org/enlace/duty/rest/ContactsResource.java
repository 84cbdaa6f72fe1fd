package org.enlace.duty.rest;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.enlace.duty.ContactSearch;
import org.enlace.kernel.CategoryCode;
import org.enlace.kernel.LanguageTag;
import org.enlace.kernel.NetworkCode;
import org.enlace.kernel.Role;
import org.enlace.kernel.StateCode;
import org.enlace.ui.api.Access;
import org.enlace.ui.api.PageOf;
import org.enlace.ui.api.Paging;
import org.enlace.ui.api.Problem;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RestController;

/// Points of contact in force, as the caller may see them.
@RestController
class ContactsResource {
  private static final int LONGEST = 200;

  private final ContactSearch search;

  ContactsResource(ContactSearch search) {
    this.search = search;
  }

  /// What can be asked for.
  ///
  /// @param region the id of a group of States
  /// @param q words, each of which must be found
  /// @param available `now` leaves out whoever is not on duty
  record Asked(
      @Nullable String state,
      @Nullable String network,
      @Nullable String category,
      @Nullable String region,
      @Nullable String language,
      @Nullable String q,
      @Nullable String available,
      @Nullable String after,
      @Nullable String limit) {}

  /// The contacts that match, by State, network, category and rank.
  @GetMapping("/api/v1/contacts")
  @Access(
      value = Access.Who.ROLES,
      roles = {
        Role.SECRETARIAT,
        Role.NOMINATOR,
        Role.MISSION,
        Role.CONTACT,
        Role.DESK,
        Role.EXERCISE_DIRECTOR
      })
  PageOf<ContactJson> contacts(@ParameterObject @ModelAttribute Asked asked, Locale locale) {
    Paging paging = Paging.of(asked.limit(), asked.after());
    return search.find(wanted(asked, paging)).map(each -> ContactJson.of(each, locale));
  }

  private static ContactSearch.Wanted wanted(Asked asked, Paging paging) {
    return new ContactSearch.Wanted(
        read("state", asked.state(), StateCode::parse),
        read("network", asked.network(), NetworkCode::parse),
        read("category", asked.category(), CategoryCode::parse),
        asked.region(),
        read("language", asked.language(), LanguageTag::parse),
        words(asked.q()),
        read("available", asked.available(), ContactsResource::now) != null,
        cursor(paging.after()),
        paging.limit());
  }

  private static String words(@Nullable String text) {
    if (text != null && text.length() > LONGEST) {
      throw Problem.invalid("q").asException();
    }
    return text == null ? "" : text;
  }

  private static Optional<String> now(String text) {
    return text.equals("now") ? Optional.of(text) : Optional.empty();
  }

  private static @Nullable UUID cursor(@Nullable String after) {
    try {
      return after == null ? null : UUID.fromString(after);
    } catch (IllegalArgumentException notOurs) {
      throw Paging.badCursor();
    }
  }

  private static <T> @Nullable T read(
      String name, @Nullable String text, Function<String, Optional<T>> parse) {
    return text == null
        ? null
        : parse.apply(text).orElseThrow(() -> Problem.invalid(name).asException());
  }
}
