package org.enlace.duty.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.enlace.duty.roster.Wish;
import org.enlace.duty.roster.Wishes;
import org.enlace.kernel.Role;
import org.enlace.ui.api.Access;
import org.enlace.ui.page.Choice;
import org.enlace.ui.page.Page;
import org.enlace.ui.page.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// How the reader wants to be told of their shifts.
@Controller
class WishPages {
  private static final List<Integer> OFFERED = List.of(15, 30, 60, 120, 720, 1_440);

  private final Wishes wishes;
  private final Pages pages;

  WishPages(Wishes wishes, Pages pages) {
    this.wishes = wishes;
    this.pages = pages;
  }

  /// The form; nothing for who stands in no roster.
  List<WishView> own(Page page) {
    return wishes.own().map(each -> view(each, page)).stream().toList();
  }

  private static WishView view(Wish wish, Page page) {
    Integer ahead = wish.aheadMinutes();
    List<Integer> minutes = new ArrayList<>(OFFERED);
    if (ahead != null && !minutes.contains(ahead)) {
      minutes.add(ahead);
    }
    return new WishView(
        Integer.toString(wish.version()),
        ahead == null ? "" : ahead.toString(),
        wish.atHandOver(),
        minutes.stream().map(each -> Choice.of(each.toString(), words(each, page))).toList());
  }

  private static String words(int minutes, Page page) {
    return minutes % 60 == 0
        ? page.text("duty.wish.hours", "hours", minutes / 60)
        : page.text("duty.wish.minutes", "minutes", minutes);
  }

  @PostMapping("/shift-notices")
  @Access(
      value = Access.Who.ROLES,
      roles = {Role.CONTACT})
  View change(@RequestParam Map<String, String> posted) {
    wishes
        .change(
            new Wish(
                minutes(posted.get("aheadMinutes")),
                "true".equals(posted.get("atHandOver")),
                RosterActPages.number(posted.get("version"))))
        .orThrow();
    return pages.seeOther("/rosters", "duty.notice.wish");
  }

  private static @Nullable Integer minutes(@Nullable String text) {
    return text == null || text.isEmpty() ? null : Integer.valueOf(RosterActPages.number(text));
  }
}
