package org.enlace.protocol;

/// Whether a record is meant in earnest. It is fixed when the record is made and never changes.
public enum Marking implements WireName {
  /// In earnest.
  REAL("real"),
  /// A test of whether somebody can be reached.
  CHECK("check"),
  /// Part of an exercise.
  EXERCISE("exercise");

  private final String wireName;

  Marking(String wireName) {
    this.wireName = wireName;
  }

  /// The spelling in the envelope.
  @Override
  public String wireName() {
    return wireName;
  }
}
