package org.enlace.protocol;

import org.jspecify.annotations.Nullable;

/// What an entry is about, and where the history of that thing stood before.
///
/// @param id type and id of the thing, such as `line:0199…`: a lower-case type, a colon, and
///   letters, digits, dots, underscores and hyphens; at most 200 characters
/// @param network the network concerned, or null where the entry concerns all or none
/// @param state the State concerned, two capital letters, or null where it concerns all or none
/// @param previous the leaf of the latest earlier entry about the same id, or null if this is its
///   first
public record LedgerSubject(
    String id, @Nullable String network, @Nullable String state, @Nullable LeafHash previous) {

  public LedgerSubject {
    Grammar.SUBJECT.require(id);
    if (network != null) {
      Grammar.NETWORK.require(network);
    }
    if (state != null) {
      Grammar.STATE.require(state);
    }
  }
}
