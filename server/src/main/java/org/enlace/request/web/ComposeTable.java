package org.enlace.request.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.enlace.directory.Authority;
import org.enlace.directory.Contact;
import org.enlace.directory.Network;
import org.enlace.kernel.HandlingLabel;
import org.enlace.kernel.StateCode;
import org.enlace.request.Correspondents;
import org.enlace.request.Template;
import org.enlace.request.Templates;
import org.enlace.request.web.ComposeOptions.TemplateField;
import org.enlace.ui.page.Choice;
import org.enlace.ui.page.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Lays out what the form of a request lets choose.
@Component
class ComposeTable {
  private static final List<Authority.Kind> NEVER_ONWARD =
      List.of(Authority.Kind.FOREIGN_MINISTRY, Authority.Kind.PERMANENT_MISSION);

  private final Wording wording;
  private final Correspondents correspondents;
  private final Templates templates;

  ComposeTable(Wording wording, Correspondents correspondents, Templates templates) {
    this.wording = wording;
    this.correspondents = correspondents;
    this.templates = templates;
  }

  ComposeOptions options(ComposeForm form, StateCode own, Page page) {
    Optional<StateCode> to = StateCode.parse(form.one("to"));
    Network home = correspondents.home();
    return new ComposeOptions(
        wording.states(page).stream().filter(each -> !each.value().equals(own.value())).toList(),
        categories(home, page),
        wording.purposes(page),
        wording.urgencies(page),
        labels(page),
        to.map(state -> persons(state, home, page)).orElse(List.of()),
        copies(own, page),
        through(own, to.orElse(null), page),
        kinds(page),
        fields(page));
  }

  private static List<Choice> categories(Network network, Page page) {
    return network.categories().stream()
        .map(each -> Choice.of(each.code().value(), each.name().in(page.locale())))
        .toList();
  }

  private static List<Choice> labels(Page page) {
    return Arrays.stream(HandlingLabel.values())
        .map(each ->
            new Choice(
                each.label(),
                each.withPrefix(),
                page.text("request.page.label-hint." + each.label())))
        .toList();
  }

  private List<Choice> persons(StateCode state, Network network, Page page) {
    return correspondents.contacts(state, network.code()).stream()
        .map(each -> person(each, network, page))
        .distinct()
        .toList();
  }

  private static Choice person(Contact contact, Network network, Page page) {
    return new Choice(
        contact.holder().id().toString(),
        contact.holder().name(),
        network
            .category(contact.category())
            .map(each -> each.name().in(page.locale()))
            .orElse(contact.category().value()));
  }

  private List<Choice> copies(StateCode own, Page page) {
    return correspondents.referable(own).stream()
        .map(each -> Choice.of(each.id().toString(), each.name().in(page.locale())))
        .toList();
  }

  private List<Choice> through(StateCode own, @Nullable StateCode to, Page page) {
    return correspondents.networks(own, to).stream()
        .filter(each -> !each.home())
        .map(each -> Choice.of(each.code().value(), each.name().in(page.locale())))
        .toList();
  }

  private static List<Choice> kinds(Page page) {
    return Arrays.stream(Authority.Kind.values())
        .filter(each -> !NEVER_ONWARD.contains(each))
        .map(each -> each.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'))
        .map(word -> Choice.of(word, page.text("request.page.kind." + word)))
        .toList();
  }

  private List<TemplateField> fields(Page page) {
    Template template = templates.find(Templates.STANDARD, null).orElseThrow();
    return template.fields().stream().map(each -> field(template, each, page)).toList();
  }

  private TemplateField field(Template template, Template.Field field, Page page) {
    Set<Template.Kind> ofStates = Set.of(Template.Kind.STATES);
    List<Choice> choices =
        ofStates.contains(field.kind()) ? wording.states(page) : codes(field, page);
    return new TemplateField(
        field.name(),
        page.text("request.template." + template.id() + "." + field.name()),
        field.kind().word(),
        choices);
  }

  private static List<Choice> codes(Template.Field field, Page page) {
    Template.CodeList list = field.codes();
    return list == null
        ? List.of()
        : list.codes().stream()
            .map(code ->
                Choice.of(
                    code, page.text("request.code." + list.name() + "." + code.replace('/', '.'))))
            .toList();
  }
}
