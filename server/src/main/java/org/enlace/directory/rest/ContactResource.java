package org.enlace.directory.rest;

import java.util.Locale;
import java.util.Optional;
import org.enlace.directory.Contact;
import org.enlace.directory.Contacts;
import org.enlace.kernel.Role;
import org.enlace.ui.api.Access;
import org.enlace.ui.api.Problem;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// One point of contact. Reading it is not recorded; opening it is, since that shows the personal
/// lines of another State: reading stays without effect, so opening is a POST.
@RestController
class ContactResource {
  private final Contacts contacts;

  ContactResource(Contacts contacts) {
    this.contacts = contacts;
  }

  /// The contact as it is released to the caller, without the values of another State's personal
  /// lines.
  @GetMapping("/api/v1/contacts/{id}")
  @Access(
      value = Access.Who.ROLES,
      roles = {
        Role.SECRETARIAT,
        Role.NOMINATOR,
        Role.MISSION,
        Role.CONTACT,
        Role.DESK,
        Role.EXERCISE_DIRECTOR
      })
  ContactDetailJson one(@PathVariable String id, Locale locale) {
    return found(contacts.find(Given.path(id)), locale);
  }

  /// The contact with the personal lines that are released to the caller. The look-up is recorded,
  /// and the State that owns them sees which State and track looked, and on which day.
  @PostMapping("/api/v1/contacts/{id}/opening")
  @Access(
      value = Access.Who.ROLES,
      roles = {
        Role.SECRETARIAT,
        Role.NOMINATOR,
        Role.MISSION,
        Role.CONTACT,
        Role.DESK,
        Role.EXERCISE_DIRECTOR
      })
  ContactDetailJson open(@PathVariable String id, Locale locale) {
    return found(contacts.open(Given.path(id)), locale);
  }

  private static ContactDetailJson found(Optional<Contact> contact, Locale locale) {
    return contact
        .map(each -> ContactDetailJson.of(each, locale))
        .orElseThrow(() -> Problem.notFound().asException());
  }
}
