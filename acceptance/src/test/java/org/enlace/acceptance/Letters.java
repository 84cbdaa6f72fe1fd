package org.enlace.acceptance;

import java.util.LinkedHashMap;
import java.util.Map;

/// What the story's programs write.
final class Letters {
  private Letters() {}

  /// A request to the technical contact of Peru.
  static Map<String, Object> request(String tlp) {
    Map<String, Object> request = new LinkedHashMap<>();
    request.put("to", Map.of("state", "PE", "category", "technical"));
    request.put("purpose", "information");
    request.put("urgency", "urgent");
    request.put("tlp", tlp);
    request.put("protection", "server");
    request.put("subject", "Servidor de mando en Lima");
    request.put("text", "Solicitamos información sobre el servidor 192.0.2.10.");
    return request;
  }

  static Map<String, String> text(String text) {
    return Map.of("protection", "server", "text", text);
  }

  static Map<String, String> reply(String outcome, String text) {
    return Map.of("outcome", outcome, "protection", "server", "text", text);
  }
}
