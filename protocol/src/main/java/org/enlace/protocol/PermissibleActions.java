package org.enlace.protocol;

/// The Permissible Actions Protocol: what the receiver may do with technical information.
public enum PermissibleActions implements WireName {
  /// Anything.
  CLEAR("CLEAR"),
  /// Active steps too, such as blocking.
  GREEN("GREEN"),
  /// Passive checks, also with the help of third parties.
  AMBER("AMBER"),
  /// Passive checks that nobody outside can notice.
  RED("RED");

  private final String wireName;

  PermissibleActions(String wireName) {
    this.wireName = wireName;
  }

  /// The spelling in the envelope.
  @Override
  public String wireName() {
    return wireName;
  }
}
