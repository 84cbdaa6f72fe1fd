package org.enlace.directory.web;

import java.text.Collator;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.enlace.directory.Answer;
import org.enlace.directory.Network;
import org.enlace.directory.Networks;
import org.enlace.kernel.NetworkCode;
import org.enlace.kernel.Role;
import org.enlace.kernel.StateCode;
import org.enlace.ui.api.Access;
import org.enlace.ui.api.Access.Who;
import org.enlace.ui.api.Problem;
import org.enlace.ui.page.Choice;
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

/// The networks: those that are run here with their terms, and the others with the way they are
/// reached.
@Controller
class NetworkPages {
  private final Networks networks;
  private final Frame frame;

  NetworkPages(Networks networks, Frame frame) {
    this.networks = networks;
    this.frame = frame;
  }

  @GetMapping("/networks")
  @Access(Who.SIGNED_IN)
  View list(Page page) {
    List<NetworkView> all = networks.all().stream().map(each -> brief(each, page)).toList();
    return frame
        .pages()
        .show(
            "directory/networks.jte",
            Map.of(
                "here",
                all.stream().filter(each -> each.howReached() == null).toList(),
                "elsewhere",
                all.stream().filter(each -> each.howReached() != null).toList()));
  }

  @GetMapping("/networks/{code}")
  @Access(Who.SIGNED_IN)
  View show(@PathVariable String code, Page page) {
    return show(200, network(code), new MembershipForm("", "", ""), FormErrors.none(), page);
  }

  private Network network(String code) {
    return NetworkCode.parse(code)
        .flatMap(networks::find)
        .orElseThrow(() -> Problem.notFound().asException());
  }

  private View show(
      int status, Network network, MembershipForm form, FormErrors errors, Page page) {
    LocalDate today = LocalDate.ofInstant(page.now(), ZoneOffset.UTC);
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("view", whole(network, today, page));
    values.put("form", form);
    values.put("today", today.toString());
    values.put("errors", errors);
    return frame.pages().show(status, "directory/network.jte", values);
  }

  @PostMapping("/networks/{code}/{act:admission|release}")
  @Access(value = Who.ROLES, roles = Role.SECRETARIAT)
  View change(
      @PathVariable String code,
      @PathVariable String act,
      @RequestParam MultiValueMap<String, String> fields,
      Page page) {
    Network network = network(code);
    MembershipForm form = MembershipForm.of(act, fields);
    String tail = act.equals("release") ? "-out" : "";
    Optional<StateCode> state = StateCode.parse(form.state());
    Optional<LocalDate> on = Posted.day(form.on());
    FormErrors errors = FormErrors.none();
    if (state.isEmpty()) {
      errors = errors.and("state" + tail, "directory.people.choose-missing");
    }
    if (on.isEmpty()) {
      errors = errors.and("on" + tail, "directory.form.day-unreadable");
    }
    if (!errors.isEmpty()) {
      return show(422, network, form, errors, page);
    }
    Answer<Networks.Membership> answer =
        act.equals("admission")
            ? networks.admit(network.code(), state.get(), on.get())
            : networks.release(network.code(), state.get(), on.get());
    return switch (answer) {
      case Answer.Done<Networks.Membership> _ ->
          frame.pages().seeOther("/networks/" + network.code(), "directory.notice.network." + act);
      case Answer.Refused<Networks.Membership>(Problem problem) ->
          show(problem.status(), network, form, FormErrors.of(problem.about("state" + tail)), page);
    };
  }

  private NetworkView brief(Network network, Page page) {
    return view(network, List.of(), null, page);
  }

  private NetworkView whole(Network network, LocalDate today, Page page) {
    List<Networks.Membership> present =
        networks.memberships(network.code()).stream().filter(each -> each.covers(today)).toList();
    List<NetworkView.Member> members =
        present.stream()
            .map(each ->
                new NetworkView.Member(
                    "/states/" + each.state(),
                    frame.words().state(each.state(), page),
                    each.sinceOn()))
            .sorted(
                Comparator.comparing(NetworkView.Member::name, Collator.getInstance(page.locale())))
            .toList();
    return view(network, members, admission(network, present, page), page);
  }

  private NetworkView.@Nullable Admission admission(
      Network network, List<Networks.Membership> present, Page page) {
    if (!NetworkFormPages.keeps(network, page)) {
      return null;
    }
    Set<String> there =
        present.stream().map(each -> each.state().value()).collect(Collectors.toSet());
    Map<Boolean, List<Choice>> split =
        frame.choices().states(page).stream()
            .collect(Collectors.partitioningBy(each -> there.contains(each.value())));
    return new NetworkView.Admission(
        split.getOrDefault(false, List.of()), split.getOrDefault(true, List.of()));
  }

  private static NetworkView view(
      Network network,
      List<NetworkView.Member> members,
      NetworkView.@Nullable Admission admission,
      Page page) {
    return new NetworkView(
        "/networks/" + network.code(),
        network.name().in(page.locale()),
        network.home(),
        network.terms().isEmpty() ? null : network.terms().in(page.locale()),
        network.howReached().isEmpty() ? null : network.howReached().in(page.locale()),
        network.categories().stream()
            .map(each -> new NetworkView.Category(each.name().in(page.locale()), each.asksKey()))
            .toList(),
        Words.languages(network.languages(), page),
        page.text("directory.network.visibility." + Words.word(network.visibility())),
        months(network.review(), page),
        kept(network.retention(), page),
        members,
        admission);
  }

  private static List<NetworkView.Kept> kept(Network.Retention retention, Page page) {
    List<NetworkView.Kept> kept = new ArrayList<>();
    kept.add(kept("content", retention.content(), page));
    kept.add(kept("attachments", retention.attachments(), page));
    kept.add(kept("look-ups", retention.lookUps(), page));
    kept.add(kept("deliveries", retention.deliveries(), page));
    kept.add(kept("note-scans", retention.noteScans(), page));
    return kept;
  }

  private static NetworkView.Kept kept(String what, Period period, Page page) {
    return new NetworkView.Kept(page.text("directory.network.kept." + what), months(period, page));
  }

  private static String months(Period period, Page page) {
    return page.text("directory.network.months", "count", period.toTotalMonths());
  }
}
