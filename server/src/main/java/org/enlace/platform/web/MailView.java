package org.enlace.platform.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A mail of the demonstration: its headers and its plain text. The HTML is not shown, since
/// nothing that came by mail is served as a page of ours.
///
/// @param headers in the order in which they stand
/// @param pieces the text, cut where links to this site begin and end
public record MailView(MailRow row, List<Header> headers, List<Piece> pieces) {
  public MailView {
    headers = List.copyOf(headers);
    pieces = List.copyOf(pieces);
  }

  /// A header, decoded.
  public record Header(String name, String value) {}

  /// A piece of the text.
  ///
  /// @param link the path on this site to which it leads, or null where it is mere text
  public record Piece(String text, @Nullable String link) {}
}
