package org.enlace.directory.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.enlace.directory.Holder;
import org.enlace.directory.Nomination;
import org.enlace.directory.web.NominationRow.Badge;
import org.enlace.ui.page.Page;
import org.enlace.ui.page.Tone;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Tells where nominations stand.
@Component
class NominationWords {
  private final Words words;

  NominationWords(Words words) {
    this.words = words;
  }

  NominationRow row(Nomination nomination, Page page) {
    return new NominationRow(
        "/nominations/" + nomination.id(),
        words.state(nomination.state(), page),
        nomination.holder().name(),
        nomination.holder().kind() == Holder.Kind.DESK,
        Words.office(nomination.holder(), page),
        words.category(nomination.network(), nomination.category(), page),
        words.network(nomination.network(), page),
        nomination.rank(),
        standing(nomination, page),
        since(nomination));
  }

  private static @Nullable Instant since(Nomination nomination) {
    return switch (nomination.standing()) {
      case Nomination.Draft _ -> nomination.enteredAt();
      case Nomination.Submitted submitted -> submitted.at();
      case Nomination.Confirmed confirmed -> confirmed.at();
      case Nomination.Ended ended -> ended.at();
    };
  }

  private static List<Badge> standing(Nomination nomination, Page page) {
    List<Badge> badges = new ArrayList<>();
    switch (nomination.standing()) {
      case Nomination.Draft _ -> badges.add(badge(Tone.NEUTRAL, "draft", page));
      case Nomination.Submitted _ -> badges.add(badge(Tone.WAITING, "submitted", page));
      case Nomination.Confirmed confirmed -> confirmed(badges, nomination, confirmed, page);
      case Nomination.Ended ended -> badges.add(badge(Tone.NEUTRAL, Words.word(ended.as()), page));
    }
    if (nomination.isObjected()) {
      badges.add(badge(Tone.ATTENTION, "objected", page));
    }
    return badges;
  }

  private static void confirmed(
      List<Badge> badges, Nomination nomination, Nomination.Confirmed confirmed, Page page) {
    LocalDate today = LocalDate.ofInstant(page.now(), ZoneOffset.UTC);
    if (confirmed.suspension() != null) {
      badges.add(badge(Tone.STOPPED, "suspended", page));
    } else if (nomination.startsOn() != null && nomination.startsOn().isAfter(today)) {
      badges.add(badge(Tone.WAITING, "begins-later", page));
    } else {
      badges.add(badge(Tone.GOOD, "confirmed", page));
    }
    if (confirmed.toBeConfirmed()) {
      badges.add(badge(Tone.ATTENTION, "to-be-confirmed", page));
    }
    if (confirmed.removal() != null) {
      badges.add(badge(Tone.ATTENTION, "removal-asked", page));
    }
  }

  private static Badge badge(Tone tone, String standing, Page page) {
    return new Badge(tone, page.text("directory.nomination.standing." + standing));
  }
}
