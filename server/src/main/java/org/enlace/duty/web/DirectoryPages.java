package org.enlace.duty.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.enlace.directory.Category;
import org.enlace.directory.Network;
import org.enlace.duty.Attendance;
import org.enlace.duty.ContactSearch;
import org.enlace.kernel.CategoryCode;
import org.enlace.kernel.LanguageTag;
import org.enlace.kernel.NetworkCode;
import org.enlace.kernel.Role;
import org.enlace.kernel.StateCode;
import org.enlace.ui.api.Access;
import org.enlace.ui.api.PageOf;
import org.enlace.ui.api.Paging;
import org.enlace.ui.page.Choice;
import org.enlace.ui.page.Page;
import org.enlace.ui.page.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Finds contacts and States. What cannot be read in the address is left out of the search: a page
/// answers what it understood, and shows it in its form.
@Controller
class DirectoryPages {
  private static final int ROWS = 50;
  private static final int STATES = 12;
  private static final List<String> LANGUAGES =
      List.of("ar", "de", "en", "es", "fr", "it", "ja", "ko", "pt", "ru", "zh");

  private final ContactSearch search;
  private final Pages pages;

  DirectoryPages(ContactSearch search, Pages pages) {
    this.search = search;
    this.pages = pages;
  }

  @GetMapping("/directory")
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
  View show(@RequestParam Map<String, String> asked, Page page) {
    SearchForm form = SearchForm.of(asked);
    ContactSearch.Choices choices = search.choices();
    PageOf<Attendance> found = search.find(wanted(form), page.locale());
    SearchView view =
        new SearchView(
            form,
            options(choices, page),
            states(form, page),
            found.items().stream().map(each -> row(each, choices.networks(), page)).toList());
    Map<String, @Nullable Object> values = new java.util.HashMap<>();
    values.put("search", view);
    values.put("next", found.next());
    return pages.show("duty/directory.jte", values);
  }

  private static ContactSearch.Wanted wanted(SearchForm form) {
    return new ContactSearch.Wanted(
        null,
        NetworkCode.parse(form.network()).orElse(null),
        CategoryCode.parse(form.category()).orElse(null),
        form.region().isEmpty() ? null : form.region(),
        LanguageTag.parse(form.language()).orElse(null),
        form.q(),
        form.now(),
        cursor(form.after()),
        ROWS);
  }

  private static @Nullable UUID cursor(String after) {
    try {
      return after.isEmpty() ? null : UUID.fromString(after);
    } catch (IllegalArgumentException notOurs) {
      throw Paging.badCursor();
    }
  }

  private List<SearchView.StateRow> states(SearchForm form, Page page) {
    return search.states(form.q()).stream().limit(STATES).map(code -> state(code, page)).toList();
  }

  private SearchView.StateRow state(StateCode code, Page page) {
    return new SearchView.StateRow("/states/" + code, search.nameOf(code, page.locale()));
  }

  private SearchView.Row row(Attendance attendance, List<Network> networks, Page page) {
    StateCode state = attendance.contact().state();
    Network network =
        networks.stream()
            .filter(each -> each.code().equals(attendance.contact().network()))
            .findFirst()
            .orElseThrow();
    return new SearchView.Row(
        state(state, page),
        network.home() ? null : network.name().in(page.locale()),
        attendance.contact().lastReachedAt().orElse(null),
        new Telling(page).row(attendance, network));
  }

  private static SearchView.Options options(ContactSearch.Choices choices, Page page) {
    Map<String, String> categories = new TreeMap<>();
    for (Network network : choices.networks()) {
      for (Category each : network.categories()) {
        categories.putIfAbsent(each.code().value(), each.name().in(page.locale()));
      }
    }
    Telling telling = new Telling(page);
    return new SearchView.Options(
        choices.networks().stream()
            .map(each -> Choice.of(each.code().value(), each.name().in(page.locale())))
            .toList(),
        choices.regions().stream()
            .map(each -> Choice.of(each.id(), each.name().in(page.locale())))
            .sorted(Comparator.comparing(Choice::label))
            .toList(),
        categories.entrySet().stream()
            .map(each -> Choice.of(each.getKey(), each.getValue()))
            .toList(),
        LANGUAGES.stream()
            .map(each -> Choice.of(each, telling.language(new LanguageTag(each))))
            .sorted(Comparator.comparing(Choice::label))
            .toList());
  }
}
