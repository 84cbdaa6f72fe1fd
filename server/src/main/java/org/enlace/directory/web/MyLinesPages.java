package org.enlace.directory.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.enlace.delivery.LineRecord;
import org.enlace.directory.Answer;
import org.enlace.directory.Devices;
import org.enlace.directory.Holder;
import org.enlace.directory.Line;
import org.enlace.directory.LineHistories;
import org.enlace.directory.Lines;
import org.enlace.directory.Lines.Kept;
import org.enlace.directory.People;
import org.enlace.kernel.Role;
import org.enlace.kernel.Secret;
import org.enlace.ui.api.Access;
import org.enlace.ui.api.Access.Who;
import org.enlace.ui.api.Problem;
import org.enlace.ui.page.FormErrors;
import org.enlace.ui.page.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// One's own lines in their order, this browser among them.
@Controller
class MyLinesPages {
  private final People people;
  private final Lines lines;
  private final Devices devices;
  private final Owners owners;
  private final LineHistories histories;
  private final Frame frame;

  MyLinesPages(
      People people,
      Lines lines,
      Devices devices,
      Owners owners,
      LineHistories histories,
      Frame frame) {
    this.histories = histories;
    this.people = people;
    this.lines = lines;
    this.devices = devices;
    this.owners = owners;
    this.frame = frame;
  }

  @GetMapping("/my-lines")
  @Access(
      value = Who.ROLES,
      roles = {Role.CONTACT})
  View show(Page page) {
    return shown(200, "", FormErrors.none(), page);
  }

  /// Adds this browser, with what its script told.
  @PostMapping("/my-lines")
  @Access(
      value = Who.ROLES,
      roles = {Role.CONTACT})
  View add(@RequestParam MultiValueMap<String, String> fields, Page page) {
    Posted posted = new Posted(fields);
    String name = posted.word("name");
    return switch (devices.add(draft(posted))) {
      case Answer.Done<Kept>(Kept kept) -> {
        lines.sendCode(kept.line().id());
        yield frame
            .pages()
            .seeOther("/lines/" + kept.line().id(), "directory.notice.line.device-added");
      }
      case Answer.Refused<Kept>(Problem problem) ->
          shown(problem.status(), name, Frame.errors(problem, "owner", "endpoint"), page);
    };
  }

  private Devices.DeviceDraft draft(Posted posted) {
    Optional<UUID> wanted = Posted.id(posted.word("owner"));
    Holder owner =
        people.own().stream()
            .filter(each -> wanted.filter(each.id()::equals).isPresent())
            .findFirst()
            .orElseThrow(() -> Problem.notFound().asException());
    return new Devices.DeviceDraft(
        owner.kind() == Holder.Kind.PERSON ? Lines.OwnerKind.PERSON : Lines.OwnerKind.DESK,
        owner.id(),
        posted.word("name"),
        Math.min(99, lines.of(owner.id()).size() + 1),
        new Devices.Told(posted.word("endpoint"), posted.word("key"), posted.word("secret")));
  }

  /// Sends a test notice to a line, from this page or from the line's own.
  @PostMapping("/lines/{id}/test")
  @Access(
      value = Who.ROLES,
      roles = {Role.SECRETARIAT, Role.NOMINATOR, Role.CONTACT})
  View test(@PathVariable UUID id, @RequestParam(defaultValue = "false") boolean mine) {
    String back = mine ? "/my-lines" : "/lines/" + id;
    return switch (lines.test(id)) {
      case Answer.Done<Kept> _ -> frame.pages().seeOther(back, "directory.notice.line.test");
      case Answer.Refused<Kept>(Problem problem) when problem.status() == 409 ->
          frame.pages().seeOther(back, "directory.notice.line.test-too-soon");
      case Answer.Refused<Kept>(Problem problem) -> throw problem.asException();
    };
  }

  /// Shows a program's new secret, this once.
  @PostMapping("/lines/{id}/secret")
  @Access(
      value = Who.ROLES,
      roles = {Role.SECRETARIAT, Role.NOMINATOR, Role.CONTACT})
  View renew(@PathVariable UUID id) {
    Secret<String> secret = lines.renewSecret(id).orThrow();
    return frame
        .pages()
        .show("directory/secret.jte", Map.of("secret", secret.reveal(), "path", "/lines/" + id));
  }

  private View shown(int status, String name, FormErrors errors, Page page) {
    List<MyLinesView.Owner> own =
        people.own().stream()
            .map(each -> owners.of("people", each.id(), page))
            .map(owner -> new MyLinesView.Owner(owner, rows(UUID.fromString(owner.id()), page)))
            .toList();
    Map<String, Object> values = new HashMap<>();
    values.put("view", new MyLinesView(own, devices.key()));
    values.put("name", name);
    values.put("errors", errors);
    return frame.pages().show(status, "directory/my-lines.jte", values);
  }

  private List<MyLinesView.Row> rows(UUID owner, Page page) {
    List<Kept> own = lines.of(owner);
    Map<UUID, LineRecord> records =
        histories.of(own.stream().map(kept -> kept.line().id()).collect(Collectors.toSet()));
    return own.stream().map(kept -> row(kept, records.get(kept.line().id()), page)).toList();
  }

  private MyLinesView.Row row(Kept kept, @Nullable LineRecord record, Page page) {
    boolean takes = lines.takesNotices(kept);
    Line line = kept.line();
    boolean unproved = line.proof() == Line.Proof.NEW || line.phase() == Line.Phase.WAITING;
    String why =
        takes
            ? null
            : page.text(
                line.kind().notices().isPresent()
                    ? "directory.my-lines.closed"
                    : "directory.my-lines.people-only");
    return new MyLinesView.Row(LineWords.kept(kept, record, page), takes, unproved, why);
  }
}
