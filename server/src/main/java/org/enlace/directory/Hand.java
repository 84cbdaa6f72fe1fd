package org.enlace.directory;

/// As what somebody acts towards one nomination.
enum Hand {
  /// The State's nominating authority in that network.
  NOMINATOR,
  /// The State's permanent mission in that network.
  MISSION,
  /// The officer of the secretariat by whom the act that now needs a second hand was made.
  ENTERER,
  /// Another officer of the secretariat.
  OFFICER,
  /// The person who is named, or who acts for the desk that is.
  NOMINEE,
  /// The system, at the time that was set.
  SYSTEM,
  /// Anybody else.
  STRANGER
}
