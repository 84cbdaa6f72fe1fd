package org.enlace.delivery;

import java.util.Map;
import org.enlace.kernel.LanguageTag;
import org.enlace.protocol.CanonicalJson;
import org.enlace.protocol.JsonValue.JsonObject;
import org.enlace.protocol.JsonValue.JsonString;
import org.enlace.vault.Vault;

/// The part of a notice that is sealed in its row: the address and what it says.
record NoticeBody(String address, Wording wording) {

  byte[] seal(Vault vault, NoticeId id) {
    JsonObject body =
        new JsonObject(
            Map.of(
                "address", new JsonString(address),
                "subject", new JsonString(wording.subject()),
                "text", new JsonString(wording.text()),
                "html", new JsonString(wording.html())));
    return vault.seal(CanonicalJson.write(body), context(id));
  }

  static NoticeBody unseal(Vault vault, NoticeId id, LanguageTag language, byte[] sealed) {
    if (!(CanonicalJson.read(vault.unseal(sealed, context(id))) instanceof JsonObject body)) {
      throw new IllegalStateException("a notice's body is an object");
    }
    return new NoticeBody(
        text(body, "address"),
        new Wording(language, text(body, "subject"), text(body, "text"), text(body, "html")));
  }

  static String context(NoticeId id) {
    return "delivery.notice:" + id;
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
