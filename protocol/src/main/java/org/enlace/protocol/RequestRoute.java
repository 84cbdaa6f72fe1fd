package org.enlace.protocol;

/// From whom, to whom and through what a request goes.
///
/// @param origin the site that the request was sent from and that allotted its reference:
///   lower-case letters, digits, dots and hyphens, at most 253 characters, best its domain name
/// @param network the network whose categories and terms apply: lower-case letters, digits and
///   hyphens, at most 63 characters
/// @param from the sender
/// @param to the receiver; it may be of the same State, in a network of that State's authorities
public record RequestRoute(String origin, String network, RequestParty from, RequestParty to) {

  public RequestRoute {
    Grammar.NODE.require(origin);
    Grammar.NETWORK.require(network);
  }
}
