package org.enlace.protocol;

/// A choice among a fixed set, with the spelling that stands in records for ever.
interface WireName {

  /// The spelling in records.
  String wireName();
}
