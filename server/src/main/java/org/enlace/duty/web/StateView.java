package org.enlace.duty.web;

import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The page of a State, as a template draws it.
///
/// @param code of two letters
/// @param panels what the rooms tell, first things first
/// @param mayWrite whether the reader may send this State a request
/// @param facts of the State
/// @param inCommon networks to which the reader's State belongs too
/// @param tracks its contacts, by network and category
/// @param authorities its institutions
public record StateView(
    String code,
    String name,
    List<Content> panels,
    boolean mayWrite,
    Facts facts,
    List<NetworkRow> inCommon,
    List<Track> tracks,
    List<AuthorityRow> authorities) {

  /// Facts of the State, in words; null where there is nothing to say.
  public record Facts(
      @Nullable String groups, @Nullable String languages, @Nullable String networks) {}

  /// A network.
  ///
  /// @param path of its page
  /// @param howReached how it is reached, or null for networks that are run here
  public record NetworkRow(String path, String name, @Nullable String howReached) {}

  /// The contacts of one category in one network.
  ///
  /// @param network the network's name where it is not the home network, or null
  public record Track(String category, @Nullable String network, List<ContactRow> contacts) {}

  /// An institution.
  ///
  /// @param sector or null
  public record AuthorityRow(String name, String kind, @Nullable String sector) {}
}
