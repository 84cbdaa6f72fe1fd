package org.enlace.directory.transfer;

import java.util.List;
import java.util.Locale;

/// What came of reading a file.
public sealed interface Reading {

  /// The file was read. What could not be is in `refused`.
  record Read(List<Listed> listed, List<Refused> refused) implements Reading {
    public Read {
      listed = List.copyOf(listed);
      refused = List.copyOf(refused);
    }
  }

  /// The file as a whole cannot be read; nothing of it is.
  record Unreadable(Fault fault, int line) implements Reading {}

  /// Why a file cannot be read.
  enum Fault {
    /// More than [#LARGEST] octets.
    TOO_LARGE,
    /// Not UTF-8.
    NOT_UTF8,
    /// Not JSON, or not the list that the format asks for; the line tells where.
    NOT_JSON,
    /// A table whose header lacks a required column.
    HEADER,
    /// A table whose quotes do not match; the line tells where.
    NOT_CSV,
    /// Nothing in it.
    EMPTY,
    /// More than [#MOST] lines.
    TOO_MANY;

    /// The word on the wire, such as `not-utf8`.
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /// One line, or one field of it, that cannot be read.
  ///
  /// @param field the name of the column or member
  record Refused(int line, String field, Reason reason) {}

  /// Why a field cannot be read.
  enum Reason {
    MISSING,
    TOO_LONG,
    STATE_UNKNOWN,
    CODE_MALFORMED,
    RANK_MALFORMED,
    EMAIL_MALFORMED,
    PHONE_MALFORMED,
    LANGUAGE_MALFORMED,
    ZONE_UNKNOWN,
    AVAILABILITY_UNKNOWN,
    DATE_MALFORMED,
    DATES_REVERSED,
    FINGERPRINT_MALFORMED,
    TYPE_WRONG,
    TWICE,
    /// A network that this site does not have.
    NETWORK_UNKNOWN,
    /// A category that the network does not have.
    CATEGORY_UNKNOWN,
    /// A State for which the one who imports does not act.
    NOT_YOUR_STATE,
    /// A network in which the one who imports holds no role that may.
    NOT_YOUR_NETWORK,
    /// A State that does not belong to the network.
    NOT_A_MEMBER,
    /// A last day that is over.
    END_PAST,
    /// More lines or keys than the directory keeps of one owner.
    TOO_MANY,
    /// The nomination is submitted or in force: a file changes drafts alone.
    NOT_A_DRAFT;

    /// The word on the wire, such as `email-malformed`.
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /// The largest file, in octets.
  int LARGEST = 5 * 1024 * 1024;

  /// The most lines or objects.
  int MOST = 20_000;
}
