package org.enlace.directory.transfer;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.enlace.kernel.CategoryCode;
import org.enlace.kernel.EmailAddress;
import org.enlace.kernel.LanguageTag;
import org.enlace.kernel.NetworkCode;
import org.enlace.kernel.PhoneNumber;
import org.enlace.kernel.StateCode;
import org.jspecify.annotations.Nullable;

/// What one line or one object of a file says.
public sealed interface Listed {
  /// The line of a table, from 1 with the header, or the place of an object in its list, from 1.
  int line();

  /// A response team, as the team directories list it. It becomes an authority and a desk; it never
  /// becomes a nomination, since who is listed is for its State to say.
  ///
  /// @param key by which the source tells this team from others, stable over imports
  /// @param name the official name, and the short one
  /// @param states where its country lies; the first is its State
  /// @param charter what RFC 2350 asks, as far as the source tells it
  /// @param ways how it is reached
  record Team(int line, String key, Name name, List<StateCode> states, Charter charter, Ways ways)
      implements Listed {
    public Team {
      states = List.copyOf(states);
    }
  }

  /// The names of a team.
  record Name(String official, String brief) {}

  /// What RFC 2350 asks of a team, each as the source writes it, or null.
  record Charter(
      @Nullable String host,
      @Nullable LocalDate establishedOn,
      @Nullable String postalAddress,
      @Nullable String constituency,
      @Nullable String hours,
      @Nullable String website) {}

  /// How a team is reached.
  ///
  /// @param zone the zone of its hours, or null
  record Ways(
      List<EmailAddress> emails,
      List<PhoneNumber> phones,
      List<ClaimedKey> keys,
      List<LanguageTag> languages,
      @Nullable ZoneId zone) {
    public Ways {
      emails = List.copyOf(emails);
      phones = List.copyOf(phones);
      keys = List.copyOf(keys);
      languages = List.copyOf(languages);
    }
  }

  /// A key of which only the fingerprint is known.
  ///
  /// @param fingerprint 40 or 64 hexadecimal digits, capital letters
  /// @param expiresOn when the source says that it expires, or null
  record ClaimedKey(String fingerprint, @Nullable LocalDate expiresOn) {}

  /// A contact, as a table of a State or of a regional directory lists it. It becomes the draft of
  /// a nomination.
  ///
  /// @param post for which State, network and category
  /// @param who the person or the desk
  /// @param note the note verbale and what it says of time
  record Contact(int line, Post post, Who who, Note note) implements Listed {}

  /// Which place of a State a contact fills.
  ///
  /// @param rank from 1
  record Post(StateCode state, NetworkCode network, CategoryCode category, int rank) {}

  /// Who fills a place. Without a name it is a desk of the institution.
  ///
  /// @param availability a word such as `round-the-clock`, or null
  record Who(
      @Nullable String name,
      @Nullable String position,
      String institution,
      EmailAddress email,
      @Nullable PhoneNumber phone,
      List<LanguageTag> languages,
      @Nullable ZoneId zone,
      @Nullable String availability) {
    public Who {
      languages = List.copyOf(languages);
    }
  }

  /// The note by which a State named a contact.
  record Note(
      @Nullable String reference, @Nullable LocalDate validFrom, @Nullable LocalDate validTo) {}
}
