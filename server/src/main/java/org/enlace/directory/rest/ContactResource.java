package org.enlace.directory.rest;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.enlace.delivery.LineRecord;
import org.enlace.directory.Contact;
import org.enlace.directory.Contacts;
import org.enlace.directory.Line;
import org.enlace.directory.LineHistories;
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
  private final LineHistories histories;

  ContactResource(Contacts contacts, LineHistories histories) {
    this.contacts = contacts;
    this.histories = histories;
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

  private ContactDetailJson found(Optional<Contact> contact, Locale locale) {
    return contact
        .map(each -> ContactDetailJson.of(each, records(each), locale))
        .orElseThrow(() -> Problem.notFound().asException());
  }

  private Map<UUID, LineRecord> records(Contact contact) {
    return histories.of(contact.lines().stream().map(Line::id).collect(Collectors.toSet()));
  }
}
