package org.enlace.directory.transfer;

import ezvcard.Ezvcard;
import ezvcard.VCard;
import ezvcard.VCardVersion;
import ezvcard.parameter.TelephoneType;
import ezvcard.property.Address;
import ezvcard.property.Impp;
import ezvcard.property.Kind;
import ezvcard.property.Language;
import ezvcard.property.Organization;
import ezvcard.property.Revision;
import ezvcard.property.Telephone;
import ezvcard.property.Timezone;
import ezvcard.property.Uid;
import ezvcard.util.TelUri;
import java.util.List;
import java.util.Locale;
import org.enlace.directory.Contact;
import org.enlace.directory.Line;
import org.enlace.kernel.LanguageTag;

/// Contacts as vCards 4.0 (RFC 6350), one a contact.
final class CardExport {
  private static final String MARKING = "X-ENLACE-MARKING";
  private static final String REFERENCE = "X-ENLACE-REFERENCE";

  private CardExport() {}

  static String write(List<ExportContact> contacts, ExportNote note, ExportWords words) {
    List<VCard> cards = contacts.stream().map(each -> card(each, note, words)).toList();
    return Ezvcard.write(cards).version(VCardVersion.V4_0).prodId(false).go();
  }

  private static VCard card(ExportContact each, ExportNote note, ExportWords words) {
    Contact contact = each.contact();
    VCard card = new VCard(VCardVersion.V4_0);
    card.setKind(each.isPerson() ? Kind.individual() : Kind.org());
    card.setUid(new Uid("urn:uuid:" + contact.nomination()));
    card.setFormattedName(contact.holder().name());
    String institution = each.institution(Locale.forLanguageTag("es"));
    if (!institution.isEmpty()) {
      Organization organization = new Organization();
      organization.getValues().add(institution);
      card.addOrganization(organization);
    }
    if (contact.holder().position() != null) {
      card.addTitle(contact.holder().position());
    }
    card.addAddress(country(words.state(contact.state(), Locale.ENGLISH)));
    each.lines().forEach(line -> add(card, line));
    addLanguages(card, contact.languages());
    card.addTimezone(new Timezone(contact.availability().zone().getId()));
    card.setCategories(contact.network().value(), contact.category().value());
    contact.keys().forEach(key -> card.addExtendedProperty("X-ENLACE-KEY", key.fingerprint()));
    mark(card, note);
    return card;
  }

  private static void mark(VCard card, ExportNote note) {
    card.addExtendedProperty(MARKING, note.marking().word());
    card.addExtendedProperty(REFERENCE, note.reference());
    if (note.isWhole()) {
      card.addNote(note.watermark());
    }
    card.setRevision(new Revision(note.at()));
  }

  private static Address country(String name) {
    Address address = new Address();
    address.setCountry(name);
    return address;
  }

  private static void add(VCard card, Line line) {
    String value = ExportContact.value(line);
    switch (line.kind()) {
      case EMAIL -> card.addEmail(value).setPref(line.position());
      case PHONE -> card.addTelephoneNumber(telephone(value, line));
      case SMS -> {
        Telephone telephone = telephone(value, line);
        telephone.getTypes().add(TelephoneType.TEXT);
        card.addTelephoneNumber(telephone);
      }
      case SIGNAL -> card.addExtendedProperty("X-ENLACE-SIGNAL", value);
      case MATRIX -> card.addImpp(new Impp("matrix", value));
      case PORTAL -> card.addUrl(value);
      case WEB_PUSH, WEBHOOK -> {} // nobody else would use them
    }
  }

  private static Telephone telephone(String number, Line line) {
    Telephone telephone = new Telephone(new TelUri.Builder(number).build());
    telephone.setPref(line.position());
    return telephone;
  }

  private static void addLanguages(VCard card, List<LanguageTag> languages) {
    int preference = 1;
    for (LanguageTag each : languages) {
      Language language = new Language(each.value());
      language.setPref(preference);
      card.addLanguage(language);
      preference++;
    }
  }
}
