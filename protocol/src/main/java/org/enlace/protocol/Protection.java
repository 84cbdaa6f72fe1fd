package org.enlace.protocol;

/// Who could read the content on its way.
public enum Protection implements WireName {
  /// Encrypted by the server: whoever runs it could read the content.
  SERVER("server"),
  /// Encrypted by the sender to its readers: whoever runs the server cannot read the content.
  END_TO_END("end-to-end");

  private final String wireName;

  Protection(String wireName) {
    this.wireName = wireName;
  }

  /// The spelling in the envelope.
  @Override
  public String wireName() {
    return wireName;
  }
}
