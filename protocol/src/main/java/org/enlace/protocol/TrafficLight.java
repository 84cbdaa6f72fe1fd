package org.enlace.protocol;

/// The Traffic Light Protocol 2.0 of FIRST: with whom the receiver may share.
public enum TrafficLight implements WireName {
  /// With anyone.
  CLEAR("CLEAR"),
  /// Within the community, not in public.
  GREEN("GREEN"),
  /// Within the organisation and with its clients, as far as they need to know.
  AMBER("AMBER"),
  /// Within the organisation alone, as far as its people need to know.
  AMBER_STRICT("AMBER+STRICT"),
  /// With nobody but the persons addressed.
  RED("RED");

  private final String wireName;

  TrafficLight(String wireName) {
    this.wireName = wireName;
  }

  /// The spelling in the envelope.
  @Override
  public String wireName() {
    return wireName;
  }
}
