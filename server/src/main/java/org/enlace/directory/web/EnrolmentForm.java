package org.enlace.directory.web;

import org.enlace.directory.Nominator;
import org.enlace.directory.Nominators;
import org.enlace.kernel.EmailAddress;
import org.enlace.kernel.LanguageTag;
import org.enlace.kernel.NetworkCode;
import org.enlace.kernel.Role;
import org.enlace.kernel.StateCode;
import org.enlace.ui.page.FormErrors;
import org.springframework.util.MultiValueMap;

/// What a note asks about a nominating authority or a reader at the mission, as it is typed.
///
/// @param role `nominator` or `mission`
/// @param act `enrol`, `replace` or `reset`
/// @param replaces the id of who is replaced, or empty
public record EnrolmentForm(
    String network,
    String role,
    String act,
    String replaces,
    String name,
    String position,
    String mailbox,
    String language,
    String note) {

  /// What came of reading the form.
  sealed interface Read {
    /// It says this.
    record Draft(Nominators.EnrolmentDraft draft) implements Read {}

    /// It cannot be read.
    record Wrong(FormErrors errors) implements Read {}
  }

  static EnrolmentForm empty(String network, String note) {
    return new EnrolmentForm(network, "nominator", "enrol", "", "", "", "", "", note);
  }

  static EnrolmentForm of(MultiValueMap<String, String> fields) {
    Posted posted = new Posted(fields);
    return new EnrolmentForm(
        posted.word("network"),
        posted.word("role"),
        posted.word("act"),
        posted.word("replaces"),
        posted.text("name", 300),
        posted.text("position", 300),
        posted.text("mailbox", 254).strip(),
        posted.word("language"),
        posted.word("note"));
  }

  Read read(StateCode state) {
    FormErrors errors = errors();
    if (!errors.isEmpty()) {
      return new Read.Wrong(errors);
    }
    Nominator.Act asked = LineForm.read(Nominator.Act.values(), act).orElseThrow();
    return new Read.Draft(
        new Nominators.EnrolmentDraft(
            state,
            NetworkCode.parse(network).orElseThrow(),
            Role.parse(role).orElseThrow(),
            asked,
            name,
            Posted.orNull(position),
            EmailAddress.parse(mailbox).orElseThrow(),
            LanguageTag.parse(language).orElseThrow(),
            Posted.id(note).orElseThrow(),
            asked == Nominator.Act.ENROL ? null : Posted.id(replaces).orElse(null)));
  }

  private FormErrors errors() {
    FormErrors errors = FormErrors.none();
    if (Posted.id(note).isEmpty()) {
      errors = errors.and("note", "directory.enrolment-form.note-missing");
    }
    if (Role.parse(role).isEmpty()) {
      errors = errors.and("role", "directory.people.choose-missing");
    }
    if (LineForm.read(Nominator.Act.values(), act).isEmpty()) {
      errors = errors.and("act", "directory.people.choose-missing");
    }
    if (NetworkCode.parse(network).isEmpty()) {
      errors = errors.and("network", "directory.people.choose-missing");
    }
    if (name.isBlank()) {
      errors = errors.and("name", "directory.problem.name-missing.detail");
    }
    if (EmailAddress.parse(mailbox).isEmpty()) {
      errors = errors.and("mailbox", "directory.form.mailbox-unreadable");
    }
    if (LanguageTag.parse(language).isEmpty()) {
      errors = errors.and("language", "directory.people.choose-missing");
    }
    return errors;
  }
}
