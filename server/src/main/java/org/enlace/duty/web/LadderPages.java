package org.enlace.duty.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.enlace.delivery.LineKind;
import org.enlace.directory.Answer;
import org.enlace.directory.Contact;
import org.enlace.duty.ladder.Answering;
import org.enlace.duty.ladder.Kinds;
import org.enlace.duty.ladder.LadderId;
import org.enlace.duty.ladder.Ladders;
import org.enlace.duty.ladder.OutsideHours;
import org.enlace.duty.ladder.RulesWords;
import org.enlace.duty.ladder.Whom;
import org.enlace.kernel.Role;
import org.enlace.ui.api.Access;
import org.enlace.ui.api.Problem;
import org.enlace.ui.page.Choice;
import org.enlace.ui.page.FormErrors;
import org.enlace.ui.page.Page;
import org.enlace.ui.page.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Sets a ladder. Each button posts the whole form: those that add, move and remove steps show it
/// again, so that it works without scripts and nothing that was typed is lost.
@Controller
class LadderPages {
  private final Ladders ladders;
  private final Pages pages;

  LadderPages(Ladders ladders, Pages pages) {
    this.ladders = ladders;
    this.pages = pages;
  }

  @GetMapping("/ladders/{id}")
  @Access(value = Access.Who.ROLES, roles = Role.NOMINATOR)
  View edit(@PathVariable String id, Page page) {
    Ladders.Ladder ladder = ladder(id);
    LadderForm form = LadderForm.of(ladder.version(), RulesWords.of(ladder.rules()));
    return shown(200, ladder, form, FormErrors.none(), page);
  }

  @PostMapping("/ladders/{id}")
  @Access(value = Access.Who.ROLES, roles = Role.NOMINATOR)
  View act(@PathVariable String id, @RequestParam MultiValueMap<String, String> posted, Page page) {
    Ladders.Ladder ladder = ladder(id);
    LadderForm form = LadderForm.of(posted);
    String button = Optional.ofNullable(posted.getFirst("do")).orElse("save");
    Optional<LadderForm> edited = form.edited(button);
    if (edited.isPresent()) {
      return shown(200, ladder, edited.get(), FormErrors.none(), page);
    }
    if (button.equals("preview")) {
      FormErrors errors = form.errors();
      return shown(errors.isEmpty() ? 200 : 422, ladder, form, errors, page);
    }
    Answer<Ladders.Ladder> answer =
        button.equals("default")
            ? ladders.reset(ladder.id(), tag(form))
            : ladders.set(ladder.id(), form.words(), tag(form));
    return switch (answer) {
      case Answer.Done<Ladders.Ladder> _ -> pages.seeOther("/ladders", "duty.notice.ladder-set");
      case Answer.Refused<Ladders.Ladder>(Problem problem) ->
          shown(problem.status(), ladder, form, FormErrors.of(problem), page);
    };
  }

  /// The entity tag of the version that was read; a version that is none matches nothing.
  private static String tag(LadderForm form) {
    return "\"" + form.version().replaceAll("[^0-9]", "") + "\"";
  }

  private Ladders.Ladder ladder(String id) {
    return LadderId.parse(id)
        .flatMap(ladders::find)
        .orElseThrow(() -> Problem.notFound().asException());
  }

  private View shown(
      int status, Ladders.Ladder ladder, LadderForm form, FormErrors errors, Page page) {
    List<Contact> contacts = ladders.contacts();
    List<String> preview =
        form.errors().isEmpty()
            ? new LadderText(page, contacts).sentences(form.words().rules())
            : List.of();
    LadderView.Editor editor =
        new LadderView.Editor(
            ladder.id().toString(),
            page.text("duty.ladder.title." + ladder.id().pressure().word()),
            form,
            choices(
                "duty.ladder.outside.",
                Stream.of(OutsideHours.values()).map(OutsideHours::word),
                page),
            choices(
                "duty.ladder.answering.", Stream.of(Answering.values()).map(Answering::word), page),
            choices("duty.ladder.whom.", Stream.of(Whom.values()).map(Whom::word), page),
            contacts(contacts),
            choices("duty.ladder.kind.", Stream.of(LineKind.values()).map(Kinds::word), page),
            preview,
            errors);
    return pages.show(status, "duty/ladder.jte", Map.of("editor", editor));
  }

  private static List<Choice> choices(String prefix, Stream<String> words, Page page) {
    return words.map(word -> Choice.of(word, page.text(prefix + word))).toList();
  }

  private static List<Choice> contacts(List<Contact> contacts) {
    return contacts.stream()
        .map(each -> Choice.of(each.holder().id().toString(), each.holder().name()))
        .distinct()
        .toList();
  }
}
