package org.enlace.identity;

import org.jspecify.annotations.Nullable;

/// The browser at the other end, as far as it tells.
///
/// @param address its address on the network, without port
/// @param agent what it calls itself, at most 200 characters
/// @param device the cookie by which a browser that signed in before is known, or null
public record Client(String address, String agent, @Nullable String device) {
  private static final int LONGEST_AGENT = 200;

  public Client {
    agent = agent.length() > LONGEST_AGENT ? agent.substring(0, LONGEST_AGENT) : agent;
  }
}
