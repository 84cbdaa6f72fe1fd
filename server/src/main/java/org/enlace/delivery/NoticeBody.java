package org.enlace.delivery;

import java.util.HashMap;
import java.util.Map;
import org.enlace.kernel.LanguageTag;
import org.enlace.protocol.CanonicalJson;
import org.enlace.protocol.JsonValue;
import org.enlace.protocol.JsonValue.JsonObject;
import org.enlace.protocol.JsonValue.JsonString;
import org.enlace.vault.Vault;
import org.jspecify.annotations.Nullable;

/// The part of a notice that is sealed in its row: the address and what it says.
///
/// @param wording of which an encrypted notice keeps the subject alone
/// @param secret the encrypted part, armoured, or null where it goes in the clear
record NoticeBody(String address, Wording wording, @Nullable String secret) {
  static NoticeBody clear(String address, Wording wording) {
    return new NoticeBody(address, wording, null);
  }

  /// Of a notice to a line that shows its brief text alone: no more of it is kept.
  static NoticeBody brief(String address, Wording wording) {
    return clear(
        address, new Wording(wording.language(), wording.subject(), "", "", wording.brief()));
  }

  static NoticeBody encrypted(String address, Wording wording, String secret) {
    return new NoticeBody(
        address, new Wording(wording.language(), wording.subject(), "", ""), secret);
  }

  byte[] seal(Vault vault, NoticeId id) {
    Map<String, JsonValue> body = new HashMap<>();
    body.put("address", new JsonString(address));
    body.put("subject", new JsonString(wording.subject()));
    body.put("text", new JsonString(wording.text()));
    body.put("html", new JsonString(wording.html()));
    if (secret != null) {
      body.put("secret", new JsonString(secret));
    }
    String brief = wording.brief();
    if (brief != null) {
      body.put("brief", new JsonString(brief));
    }
    return vault.seal(CanonicalJson.write(new JsonObject(body)), context(id));
  }

  static NoticeBody unseal(Vault vault, NoticeId id, LanguageTag language, byte[] sealed) {
    if (!(CanonicalJson.read(vault.unseal(sealed, context(id))) instanceof JsonObject body)) {
      throw new IllegalStateException("a notice's body is an object");
    }
    return new NoticeBody(
        text(body, "address"),
        new Wording(
            language,
            text(body, "subject"),
            text(body, "text"),
            text(body, "html"),
            optional(body, "brief")),
        optional(body, "secret"));
  }

  static String context(NoticeId id) {
    return "delivery.notice:" + id;
  }

  private static @Nullable String optional(JsonObject body, String name) {
    return body.members().containsKey(name) ? text(body, name) : null;
  }

  private static String text(JsonObject body, String name) {
    if (body.members().get(name) instanceof JsonString(String text)) {
      return text;
    }
    throw new IllegalStateException("a notice's body has a " + name);
  }

  @Override
  public String toString() {
    return "NoticeBody[]";
  }
}
