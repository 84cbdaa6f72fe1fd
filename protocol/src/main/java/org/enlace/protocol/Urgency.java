package org.enlace.protocol;

/// How soon the sender hopes to be heard.
public enum Urgency implements WireName {
  /// In the course of ordinary work.
  ROUTINE("routine"),
  /// Before ordinary work.
  PRIORITY("priority"),
  /// Now, at any hour.
  URGENT("urgent"),
  /// At once, at any hour, ahead of all else.
  FLASH("flash");

  private final String wireName;

  Urgency(String wireName) {
    this.wireName = wireName;
  }

  /// The spelling in the envelope.
  @Override
  public String wireName() {
    return wireName;
  }
}
