package org.enlace.request.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.enlace.duty.ReachAnswer;
import org.enlace.kernel.CategoryCode;
import org.enlace.kernel.HandlingLabel;
import org.enlace.kernel.LanguageTag;
import org.enlace.kernel.StateCode;
import org.enlace.request.Correspondents;
import org.enlace.request.DraftView;
import org.enlace.request.RequestForm;
import org.enlace.request.RequestView;
import org.enlace.request.web.Review.Addressee;
import org.enlace.request.web.Review.Term;
import org.enlace.request.web.Review.Turn;
import org.enlace.ui.page.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Lays out a draft before it goes out.
@Component
class ReviewTable {
  private static final long LARGEST = 25L * 1024 * 1024;

  private final Wording wording;
  private final Correspondents correspondents;

  ReviewTable(Wording wording, Correspondents correspondents) {
    this.wording = wording;
    this.correspondents = correspondents;
  }

  Review of(DraftView draft, StateCode own, Page page) {
    String path = "/requests/drafts/" + draft.id();
    RequestForm.Writing writing = draft.writing();
    return new Review(
        path,
        writing == null || writing.subject() == null
            ? page.text("request.page.no-subject")
            : writing.subject(),
        writing == null || writing.text() == null ? "" : writing.text(),
        label(draft),
        terms(draft, page),
        readers(draft, page),
        to(draft).stream().map(each -> addressee(each, draft, own, page)).toList(),
        files(draft, path, page),
        Wording.size(LARGEST, page.locale()),
        turn(draft));
  }

  static HandlingLabel label(DraftView draft) {
    String tlp = draft.outline().handling().tlp();
    return Optional.ofNullable(tlp).flatMap(HandlingLabel::parse).orElse(HandlingLabel.AMBER);
  }

  private static Turn turn(DraftView draft) {
    if (!draft.waiting()) {
      return Turn.AUTHOR;
    }
    return draft.mayRelease() ? Turn.RELEASER : Turn.OTHER;
  }

  private static List<Term> terms(DraftView draft, Page page) {
    List<Term> terms = new ArrayList<>();
    add(terms, "purpose", draft.outline().purpose(), "request.page.purpose.", page);
    add(terms, "urgency", draft.outline().urgency(), "request.page.urgency.", page);
    String caveat = draft.outline().handling().caveat();
    if (caveat != null) {
      terms.add(new Term(page.text("request.page.caveat"), caveat));
    }
    return terms;
  }

  private static void add(
      List<Term> terms, String name, @Nullable String word, String key, Page page) {
    String value =
        word == null
            ? page.text("request.page.not-said")
            : page.messages().has(page.locale(), key + word) ? page.text(key + word) : word;
    terms.add(new Term(page.text("request.page.column." + name), value));
  }

  private List<String> readers(DraftView draft, Page page) {
    String names =
        to(draft).stream().map(code -> wording.name(code, page)).collect(Collectors.joining(", "));
    String scope = draft.outline().own().scope();
    List<String> readers = new ArrayList<>();
    readers.add(page.text("request.page.readers." + label(draft).label(), "states", names));
    readers.add(page.text("request.page.readers.own." + (scope == null ? "state" : scope)));
    if (!draft.outline().own().copies().isEmpty()) {
      readers.add(page.text("request.page.readers.copies"));
    }
    if (to(draft).size() > 1) {
      readers.add(page.text("request.page.readers.several"));
    }
    readers.add(page.text("request.page.readers.operator"));
    return readers;
  }

  private Addressee addressee(StateCode state, DraftView draft, StateCode own, Page page) {
    String languages =
        correspondents
            .state(state)
            .map(each ->
                each.languages().stream()
                    .map(LanguageTag::locale)
                    .map(locale -> locale.getDisplayLanguage(page.locale()))
                    .collect(Collectors.joining(", ")))
            .orElse("");
    String common =
        correspondents.networks(own, state).stream()
            .filter(each -> !each.home())
            .map(each -> each.name().in(page.locale()))
            .collect(Collectors.joining(", "));
    return new Addressee(
        wording.name(state, page),
        hours(state, draft, page),
        languages,
        common.isEmpty() ? null : common);
  }

  private String hours(StateCode state, DraftView draft, Page page) {
    CategoryCode category =
        draft.outline().to().stream()
            .map(RequestForm.To::category)
            .flatMap(each -> Optional.ofNullable(each).stream())
            .flatMap(each -> CategoryCode.parse(each).stream())
            .findFirst()
            .orElse(null);
    return switch (correspondents.reach(state, category)) {
      case ReachAnswer.Refused _ -> page.text("request.page.hours.unknown");
      case ReachAnswer.Answer answer when answer.entries().isEmpty() ->
          page.text("request.page.hours.nobody");
      case ReachAnswer.Answer answer -> {
        String time = page.times().clockIn(answer.now(), answer.zone());
        yield page.text(
            answer.isAnybodyOnDuty() ? "request.page.hours.open" : "request.page.hours.closed",
            Map.of("time", time, "state", wording.name(state, page)));
      }
    };
  }

  private static List<FileView> files(DraftView draft, String path, Page page) {
    List<FileView> files = new ArrayList<>();
    for (RequestView.Attachment each : draft.attachments()) {
      String own = path + "/files/" + each.position();
      files.add(
          new FileView(
              own,
              each.name() == null ? page.text("request.page.file") : each.name(),
              Wording.size(each.size(), page.locale()),
              draft.mine() ? own + "/removal" : ""));
    }
    return files;
  }

  private static List<StateCode> to(DraftView draft) {
    return draft.outline().to().stream()
        .map(each -> each.state() == null ? "" : each.state())
        .flatMap(code -> StateCode.parse(code).stream())
        .toList();
  }
}
