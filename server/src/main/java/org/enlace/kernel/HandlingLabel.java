package org.enlace.kernel;

import java.util.Locale;
import java.util.Optional;

/// How far a text may travel: a label of the Traffic Light Protocol, version 2.0 (FIRST, August
/// 2022), from the narrowest to the widest.
public enum HandlingLabel {
  /// For the persons named, nobody else.
  RED("RED"),
  /// For the addressed institution alone.
  AMBER_STRICT("AMBER+STRICT"),
  /// For the authorities of the addressed State that need to know.
  AMBER("AMBER"),
  /// For the network.
  GREEN("GREEN"),
  /// For anyone.
  CLEAR("CLEAR");

  private final String label;

  HandlingLabel(String label) {
    this.label = label;
  }

  /// Reads `AMBER+STRICT`, `TLP:AMBER+STRICT` and the like, in either case; the `WHITE` of version
  /// 1 reads as CLEAR; anything else is empty.
  public static Optional<HandlingLabel> parse(String text) {
    String name = text.strip().toUpperCase(Locale.ROOT);
    String bare = name.startsWith("TLP:") ? name.substring(4) : name;
    if (bare.equals("WHITE")) {
      return Optional.of(CLEAR);
    }
    for (HandlingLabel each : values()) {
      if (each.label.equals(bare)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  /// The label without its prefix, such as `AMBER+STRICT`.
  public String label() {
    return label;
  }

  /// The label as it is drawn, such as `TLP:AMBER+STRICT`.
  public String withPrefix() {
    return "TLP:" + label;
  }

  /// Whether this label lets a text travel no further than `other` does.
  public boolean isAtLeastAsNarrowAs(HandlingLabel other) {
    return compareTo(other) <= 0;
  }
}
