package org.enlace.identity.web;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.enlace.identity.Invitations.Guest;
import org.enlace.kernel.EmailAddress;
import org.enlace.kernel.LanguageTag;
import org.enlace.kernel.NetworkCode;
import org.enlace.kernel.Role;
import org.enlace.ui.page.FormErrors;

/// Who is to be invited, as it is typed.
///
/// @param name how the account is shown
/// @param email where the invitation goes
/// @param role the word of a role of the network
/// @param network the code of a network
/// @param language in which the guest is written to
public record EnrolmentForm(
    String name, String email, String role, String network, String language) {

  static EnrolmentForm empty(Locale locale) {
    return new EnrolmentForm("", "", "", "", locale.getLanguage());
  }

  static EnrolmentForm of(Map<String, String> fields) {
    return new EnrolmentForm(
        fields.getOrDefault("name", "").strip(),
        fields.getOrDefault("email", "").strip(),
        fields.getOrDefault("role", ""),
        fields.getOrDefault("network", ""),
        fields.getOrDefault("language", ""));
  }

  /// What is wrong with it by itself.
  FormErrors errors() {
    FormErrors errors = FormErrors.none();
    if (name.isEmpty() || name.length() > 120) {
      errors = errors.and("name", "identity.enrolment.name-wrong");
    }
    if (EmailAddress.parse(email).isEmpty()) {
      errors = errors.and("email", "identity.email.wrong");
    }
    if (ofNetwork().isEmpty()) {
      errors = errors.and("role", "identity.enrolment.role-wrong");
    }
    if (NetworkCode.parse(network).isEmpty()) {
      errors = errors.and("network", "identity.enrolment.network-wrong");
    }
    if (LanguageTag.parse(language).isEmpty()) {
      errors = errors.and("language", "identity.enrolment.language-wrong");
    }
    return errors;
  }

  private Optional<Role> ofNetwork() {
    return Role.parse(role).filter(each -> !each.isOfState());
  }

  /// The guest; only of a form without errors.
  Guest guest() {
    return new Guest(
        EmailAddress.parse(email).orElseThrow(),
        name,
        ofNetwork().orElseThrow(),
        NetworkCode.parse(network).orElseThrow(),
        LanguageTag.parse(language).orElseThrow());
  }
}
