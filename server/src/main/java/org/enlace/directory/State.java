package org.enlace.directory;

import java.time.ZoneId;
import java.util.List;
import org.enlace.kernel.LanguageTag;
import org.enlace.kernel.StateCode;

/// A State as the reference files know it: a Member of the United Nations, an observer State, or
/// one of the fictional States XA to XZ, which exist in exercises alone. No name or code expresses
/// an opinion on status.
///
/// @param iso3 the three-letter code of ISO 3166-1; of a fictional State its two letters
/// @param name the short name, in the languages of the United Nations and in Portuguese
/// @param region the region of M49, such as `Americas`; empty for fictional States
/// @param subregion the intermediate or sub-region of M49
/// @param zone the zone of the seat of government; a State may have others
/// @param languages official languages, the one it most often writes to others in first
public record State(
    StateCode code,
    String iso3,
    LocalText name,
    Status status,
    String region,
    String subregion,
    ZoneId zone,
    List<LanguageTag> languages) {
  public State {
    languages = List.copyOf(languages);
  }

  /// How the State stands towards the United Nations.
  public enum Status {
    MEMBER,
    OBSERVER,
    FICTIONAL
  }
}
