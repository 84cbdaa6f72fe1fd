package org.enlace.directory.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.enlace.directory.Answer;
import org.enlace.directory.Exports;
import org.enlace.directory.Exports.Format;
import org.enlace.directory.State;
import org.enlace.directory.States;
import org.enlace.directory.WholeExports;
import org.enlace.directory.WholeExports.Whole;
import org.enlace.directory.transfer.ExportFile;
import org.enlace.kernel.Actor;
import org.enlace.kernel.Role;
import org.enlace.kernel.StateCode;
import org.enlace.ui.api.Access;
import org.enlace.ui.api.Access.Who;
import org.enlace.ui.api.Problem;
import org.enlace.ui.page.Choice;
import org.enlace.ui.page.FormErrors;
import org.enlace.ui.page.Page;
import org.enlace.ui.page.Pages;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Takes files of contacts out: of chosen States at once, of the whole directory with a reason and
/// an approval.
@Controller
class ExportPages {
  static final String PATH = "/exports";

  private final Exports exports;
  private final WholeExports wholes;
  private final States states;
  private final Words words;
  private final Pages pages;

  ExportPages(Exports exports, WholeExports wholes, States states, Words words, Pages pages) {
    this.exports = exports;
    this.wholes = wholes;
    this.states = states;
    this.words = words;
    this.pages = pages;
  }

  @GetMapping(PATH)
  @Access(
      value = Who.ROLES,
      roles = {Role.SECRETARIAT, Role.NOMINATOR, Role.MISSION, Role.CONTACT})
  View start(Page page) {
    return start(200, page, Typed.nothing(), FormErrors.none());
  }

  /// What was typed.
  private record Typed(Set<String> states, String format, String reason) {
    static Typed nothing() {
      return new Typed(Set.of(), "csv", "");
    }
  }

  private View start(int status, Page page, Typed typed, FormErrors errors) {
    Map<String, Object> values = new HashMap<>();
    values.put("states", choices(page));
    values.put("chosen", typed.states());
    values.put(
        "formats",
        List.of(Format.values()).stream()
            .map(
                each -> Choice.of(each.word(), page.text("directory.export.format." + each.word())))
            .toList());
    values.put("format", typed.format());
    values.put("reason", typed.reason());
    values.put("errors", errors);
    values.put("most", Exports.MOST_STATES);
    values.put("open", wholes.open().stream().map(each -> row(each, page)).toList());
    values.put("taken", wholes.taken().stream().map(each -> row(each, page)).toList());
    return pages.show(status, "directory/exports.jte", values);
  }

  private List<Choice> choices(Page page) {
    return states.sorted(page.locale()).stream()
        .map(State::code)
        .map(code -> Choice.of(code.value(), words.state(code, page)))
        .toList();
  }

  private WholeRow row(Whole whole, Page page) {
    return WholeRow.of(
        whole,
        whole.state() == null
            ? page.text("directory.export.secretariat")
            : words.state(whole.state(), page),
        wholes.isOpenTo(whole, page.actor()),
        page.actor() instanceof Actor.SignedIn actor && whole.account().equals(actor.account()));
  }

  /// A form of its own answers with the file, so that the page stays where it is.
  @PostMapping(PATH + "/file")
  @Access(
      value = Who.ROLES,
      roles = {Role.SECRETARIAT, Role.NOMINATOR, Role.MISSION, Role.CONTACT})
  Object take(@RequestParam MultiValueMap<String, String> fields, Page page) {
    Posted posted = new Posted(fields);
    Typed typed = new Typed(new TreeSet<>(posted.all("state")), posted.word("format"), "");
    Format format = Format.parse(typed.format()).orElse(Format.CSV);
    Set<StateCode> chosen = new TreeSet<>();
    typed.states().forEach(each -> StateCode.parse(each).ifPresent(chosen::add));
    return switch (exports.ofStates(format, chosen, null, page.locale())) {
      case Answer.Done<ExportFile>(ExportFile file) -> saved(file);
      case Answer.Refused<ExportFile>(Problem problem) ->
          start(422, page, typed, FormErrors.of(problem));
    };
  }

  @PostMapping(PATH)
  @Access(
      value = Who.ROLES,
      roles = {Role.SECRETARIAT, Role.NOMINATOR, Role.MISSION, Role.CONTACT})
  View ask(@RequestParam(defaultValue = "") String reason, Page page) {
    String bounded = reason.length() > 2000 ? reason.substring(0, 2000) : reason;
    return switch (wholes.ask(null, bounded)) {
      case Answer.Done<Whole> _ -> pages.seeOther(PATH, "directory.notice.export-asked");
      case Answer.Refused<Whole>(Problem problem) ->
          start(422, page, new Typed(Set.of(), "csv", bounded), FormErrors.of(problem));
    };
  }

  @PostMapping(PATH + "/{id}/approval")
  @Access(
      value = Who.ROLES,
      roles = {Role.SECRETARIAT, Role.NOMINATOR})
  View approve(@PathVariable UUID id) {
    wholes.decide(id, true).orThrow();
    return pages.seeOther(PATH, "directory.notice.export-approved");
  }

  @PostMapping(PATH + "/{id}/refusal")
  @Access(
      value = Who.ROLES,
      roles = {Role.SECRETARIAT, Role.NOMINATOR})
  View decline(@PathVariable UUID id) {
    wholes.decide(id, false).orThrow();
    return pages.seeOther(PATH, "directory.notice.export-declined");
  }

  @PostMapping(PATH + "/{id}/file")
  @Access(
      value = Who.ROLES,
      roles = {Role.SECRETARIAT, Role.NOMINATOR, Role.MISSION, Role.CONTACT})
  ResponseEntity<byte[]> takeWhole(
      @PathVariable UUID id, @RequestParam(defaultValue = "csv") String format, Page page) {
    Format form = Format.parse(format).orElse(Format.CSV);
    return saved(exports.whole(id, form, page.locale()).orThrow());
  }

  private static ResponseEntity<byte[]> saved(ExportFile file) {
    return Saved.of(file.name(), file.mediaType(), file.octets());
  }
}
