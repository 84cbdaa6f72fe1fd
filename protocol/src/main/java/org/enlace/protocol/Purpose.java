package org.enlace.protocol;

/// What a request is for. None of these obliges the receiver to anything.
public enum Purpose implements WireName {
  /// Tells of an incident or a threat.
  NOTIFICATION("notification"),
  /// Asks for information.
  INFORMATION("information"),
  /// Asks for help.
  ASSISTANCE("assistance"),
  /// Asks what happened, or explains it, to avoid a misreading.
  CLARIFICATION("clarification"),
  /// Offers help.
  OFFER("offer"),
  /// Adds to what was told before.
  UPDATE("update");

  private final String wireName;

  Purpose(String wireName) {
    this.wireName = wireName;
  }

  /// The spelling in the envelope.
  @Override
  public String wireName() {
    return wireName;
  }
}
