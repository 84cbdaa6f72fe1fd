package org.enlace.directory.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.enlace.directory.Answer;
import org.enlace.directory.Network;
import org.enlace.directory.Networks;
import org.enlace.kernel.Actor;
import org.enlace.kernel.LanguageTag;
import org.enlace.kernel.NetworkCode;
import org.enlace.kernel.Role;
import org.enlace.ui.api.Access;
import org.enlace.ui.api.Access.Who;
import org.enlace.ui.api.Problem;
import org.enlace.ui.page.Choice;
import org.enlace.ui.page.FormErrors;
import org.enlace.ui.page.Page;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The form in which the secretariat changes what a network says of itself, and its periods.
@Controller
class NetworkFormPages {
  private final Networks networks;
  private final Frame frame;

  NetworkFormPages(Networks networks, Frame frame) {
    this.networks = networks;
    this.frame = frame;
  }

  /// Whether the reader keeps what is written about a network: its own officers, and of a network
  /// that is run elsewhere the officers of any.
  static boolean keeps(Network network, Page page) {
    return page.actor() instanceof Actor.SignedIn actor
        && actor.grants().stream()
            .filter(grant -> grant.role() == Role.SECRETARIAT)
            .anyMatch(grant ->
                grant.network().equals(network.code()) || NetworkForm.isElsewhere(network));
  }

  @GetMapping("/networks/{code}/edit")
  @Access(value = Who.ROLES, roles = Role.SECRETARIAT)
  View edit(@PathVariable String code, Page page) {
    Network network = kept(code, page);
    return show(200, network, NetworkForm.of(network), FormErrors.none(), page);
  }

  @PostMapping("/networks/{code}/edit")
  @Access(value = Who.ROLES, roles = Role.SECRETARIAT)
  View amend(
      @PathVariable String code, @RequestParam MultiValueMap<String, String> fields, Page page) {
    Network network = kept(code, page);
    NetworkForm form = NetworkForm.of(fields);
    FormErrors wrong = form.wrong(network);
    if (!wrong.isEmpty()) {
      return show(422, network, form, wrong, page);
    }
    return switch (networks.amend(Posted.number(form.version()), form.draft(network))) {
      case Answer.Done<Network>(Network amended) ->
          frame.pages().seeOther("/networks/" + amended.code(), "directory.notice.network.amended");
      case Answer.Refused<Network>(Problem problem) ->
          show(
              problem.status(),
              network,
              form.withVersion(network.version()),
              Frame.errors(problem),
              page);
    };
  }

  private Network kept(String code, Page page) {
    Network network =
        NetworkCode.parse(code)
            .flatMap(networks::find)
            .orElseThrow(() -> Problem.notFound().asException());
    if (!keeps(network, page)) {
      throw Problem.of("directory", "network-not-yours", 403).asException();
    }
    return network;
  }

  private View show(int status, Network network, NetworkForm form, FormErrors errors, Page page) {
    return frame
        .pages()
        .show(
            status,
            "directory/network-form.jte",
            Map.of(
                "path",
                "/networks/" + network.code(),
                "name",
                network.name().in(page.locale()),
                "elsewhere",
                NetworkForm.isElsewhere(network),
                "form",
                form,
                "languages",
                languages(network, page),
                "visibilities",
                visibilities(page),
                "errors",
                errors));
  }

  /// Those of the network first.
  private static List<Choice> languages(Network network, Page page) {
    Set<String> tags = new LinkedHashSet<>();
    network.languages().stream().map(LanguageTag::value).forEach(tags::add);
    tags.addAll(List.of("es", "en", "fr", "pt", "ar", "zh", "ru"));
    return tags.stream()
        .map(tag -> Choice.of(tag, Locale.forLanguageTag(tag).getDisplayName(page.locale())))
        .toList();
  }

  private static List<Choice> visibilities(Page page) {
    return Stream.of(Network.Visibility.values())
        .map(Words::word)
        .map(word -> Choice.of(word, page.text("directory.network.visibility." + word)))
        .toList();
  }
}
