package org.enlace.directory;

import java.util.Map;
import java.util.UUID;
import org.enlace.kernel.StateCode;
import org.jspecify.annotations.Nullable;

/// An institution of a State: its foreign ministry, its mission, a response team, a police force, a
/// regulator, a team of a sector.
///
/// @param sector the sector it answers for, a code such as `energy`, or null
/// @param charter what RFC 2350 asks of a response team, as far as it is known
/// @param referable whether the State's contacts may refer a request to it
/// @param answersAbroad whether its State lets it answer another State directly
/// @param source whence the entry comes, such as a note or a team directory's name
/// @param version counts the changes of this row
public record Authority(
    UUID id,
    StateCode state,
    LocalText name,
    Kind kind,
    @Nullable String sector,
    Map<Field, String> charter,
    boolean referable,
    boolean answersAbroad,
    String source,
    int version) {
  public Authority {
    charter = Map.copyOf(charter);
  }

  /// What an authority is.
  public enum Kind {
    FOREIGN_MINISTRY,
    PERMANENT_MISSION,
    MINISTRY,
    CSIRT,
    POLICE,
    PROSECUTION,
    REGULATOR,
    ARMED_FORCES,
    SECTOR_TEAM,
    OTHER
  }

  /// The fields of RFC 2350 that are kept, in the order of its template; lines and keys stand
  /// apart.
  public enum Field {
    SHORT_NAME,
    POSTAL_ADDRESS,
    TIME_ZONE,
    WEBSITE,
    TEAM_MEMBERS,
    OPERATING_HOURS,
    ESTABLISHED,
    MISSION,
    CONSTITUENCY,
    SPONSOR,
    LEGAL_AUTHORITY,
    INCIDENT_TYPES,
    COOPERATION,
    COMMUNICATION,
    SERVICES,
    REPORTING_FORMS,
    DISCLAIMER,
    DIRECTORY_IDS
  }
}
