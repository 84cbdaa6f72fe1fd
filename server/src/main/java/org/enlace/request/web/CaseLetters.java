package org.enlace.request.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.enlace.request.Correspondents;
import org.enlace.request.RequestView;
import org.enlace.request.Template;
import org.enlace.request.Templates;
import org.enlace.request.web.CaseView.MessageView;
import org.enlace.request.web.Review.Term;
import org.enlace.ui.page.Page;
import org.enlace.ui.page.TimelineEntry;
import org.enlace.ui.page.Tone;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Lays out what was written in a request and what happened to it.
@Component
class CaseLetters {
  private final Wording wording;
  private final Templates templates;
  private final Correspondents correspondents;

  CaseLetters(Wording wording, Templates templates, Correspondents correspondents) {
    this.wording = wording;
    this.templates = templates;
    this.correspondents = correspondents;
  }

  List<MessageView> messages(RequestView request, Page page) {
    Template template =
        templates.find(request.terms().template(), request.terms().templateVersion()).orElse(null);
    return request.messages().stream().map(each -> message(request, each, template, page)).toList();
  }

  private MessageView message(
      RequestView request, RequestView.Message message, @Nullable Template template, Page page) {
    RequestView.Content content = message.content();
    return new MessageView(
        message.at(),
        page.text("request.page.message." + message.kind()),
        by(message, page),
        message.outcome() == null ? null : wording.outcome(message.outcome(), page),
        content == null ? null : content.subject(),
        content == null ? null : content.text(),
        content == null || template == null ? List.of() : fields(content, template, page),
        message.withheld() == null ? null : page.text("request.withheld." + message.withheld()),
        files(request, message, page));
  }

  private String by(RequestView.Message message, Page page) {
    String state = wording.name(message.by().state(), page);
    return message.authority() == null
        ? state
        : correspondents
            .authority(message.authority())
            .map(each -> each.name().in(page.locale()) + ", " + state)
            .orElse(state);
  }

  private List<Term> fields(RequestView.Content content, Template template, Page page) {
    List<Term> terms = new ArrayList<>();
    for (Template.Field field : template.fields()) {
      List<String> values = content.fields().getOrDefault(field.name(), List.of());
      if (!values.isEmpty()) {
        String told =
            values.stream()
                .map(value -> value(field, value, page))
                .collect(java.util.stream.Collectors.joining(", "));
        terms.add(
            new Term(page.text("request.template." + template.id() + "." + field.name()), told));
      }
    }
    return terms;
  }

  private String value(Template.Field field, String value, Page page) {
    Template.CodeList list = field.codes();
    if (list != null) {
      return page.text("request.code." + list.name() + "." + value.replace('/', '.'));
    }
    return field.kind() == Template.Kind.STATES
        ? org.enlace.kernel.StateCode.parse(value)
            .map(code -> wording.name(code, page))
            .orElse(value)
        : value;
  }

  private static List<FileView> files(RequestView request, RequestView.Message message, Page page) {
    List<FileView> files = new ArrayList<>();
    for (RequestView.Attachment each : message.attachments()) {
      boolean there = each.name() != null && !each.erased();
      files.add(
          new FileView(
              there
                  ? "/requests/"
                      + request.ref()
                      + "/messages/"
                      + message.id()
                      + "/files/"
                      + each.position()
                  : "",
              each.name() == null ? page.text("request.page.file") : each.name(),
              Wording.size(each.size(), page.locale()),
              ""));
    }
    return files;
  }

  List<TimelineEntry> timeline(RequestView request, Page page) {
    return request.timeline().stream().map(each -> entry(each, page)).toList();
  }

  private TimelineEntry entry(RequestView.Event event, Page page) {
    String authority = event.authorityName() == null ? "" : event.authorityName().in(page.locale());
    String holder = event.holderName() == null ? "" : event.holderName();
    boolean named = event.kind().equals("referred") && !authority.isEmpty();
    String text =
        page.text(
            "request.event." + event.kind() + (named ? "-to" : ""),
            Map.of("authority", authority, "holder", holder));
    return TimelineEntry.of(event.at(), tone(event.kind()), text, actor(event.by(), page));
  }

  private @Nullable String actor(RequestView.By by, Page page) {
    if (by.state() == null) {
      return null;
    }
    String state = wording.name(by.state(), page);
    String who = by.personName() == null ? state : by.personName() + ", " + state;
    return by.link() ? page.text("request.page.by-link", "who", who) : who;
  }

  private static Tone tone(String kind) {
    return switch (kind) {
      case "acknowledged", "answered", "answered-elsewhere", "released" -> Tone.GOOD;
      case "sent", "called", "release-requested" -> Tone.WAITING;
      default -> Tone.NEUTRAL;
    };
  }
}
