package org.enlace.protocol;

import org.enlace.protocol.JsonValue.JsonNumber;
import org.enlace.protocol.Refusal.Reason;

/// What the envelope knows of the content it goes with: how it was made and sealed, not what it
/// says.
///
/// @param template the template it was written in: lower-case letters, digits, dots and hyphens, at
///   most 100 characters
/// @param templateVersion the version of the template, from 1
/// @param protection who could read it on its way
/// @param hash SHA-256 of the sealed content as base64url without padding; of the sealed bytes,
///   never of plain text, which could be guessed
/// @param size the number of sealed bytes
public record RequestContent(
    String template, int templateVersion, Protection protection, String hash, long size) {

  public RequestContent {
    Grammar.TEMPLATE.require(template);
    if (templateVersion < 1) {
      throw new Refusal(Reason.VALUE_OUTSIDE_RULE, "a template version must be 1 or more");
    }
    Base64Url.parse(hash);
    if (size < 0 || size > JsonNumber.LARGEST_INTEGER) {
      throw new Refusal(
          Reason.VALUE_OUTSIDE_RULE, "a content size must be between 0 and 9007199254740991");
    }
  }

  /// The content of these sealed bytes.
  public static RequestContent of(
      String template, int templateVersion, Protection protection, byte[] sealed) {
    String hash = Base64Url.print(Sha256.of(sealed));
    return new RequestContent(template, templateVersion, protection, hash, sealed.length);
  }

  /// Whether these are the sealed bytes that the envelope was made for.
  public boolean covers(byte[] sealed) {
    return sealed.length == size && Base64Url.print(Sha256.of(sealed)).equals(hash);
  }
}
