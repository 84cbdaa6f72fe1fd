package org.enlace.platform.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How many requests a node answers a minute, evenly refilled; as many may come at once. They keep
/// one caller from taking the server from the others; guessing is slowed down elsewhere.
///
/// @param account of one account, by pages and by tokens together, 30 to 1,000,000
/// @param stranger of those who have not signed in, from one address (IPv6: one /64), 30 to
///   1,000,000
/// @param tiles of the public log's tiles and entries from one address, 30 to 1,000,000: who checks
///   the whole log asks for many, and each is cheap
@ConfigurationProperties("enlace.limits")
record RateLimits(
    @DefaultValue("1200") int account,
    @DefaultValue("600") int stranger,
    @DefaultValue("6000") int tiles) {
  private static final int LEAST = 30;
  private static final int MOST = 1_000_000;

  RateLimits {
    check("ENLACE_LIMITS_ACCOUNT", account);
    check("ENLACE_LIMITS_STRANGER", stranger);
    check("ENLACE_LIMITS_TILES", tiles);
  }

  private static void check(String name, int value) {
    if (value < LEAST || value > MOST) {
      throw new IllegalArgumentException(
          name + " must be from " + LEAST + " to " + MOST + " requests a minute");
    }
  }
}
