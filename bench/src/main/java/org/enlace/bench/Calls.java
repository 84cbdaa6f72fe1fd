package org.enlace.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Requests as bytes, made before the clock runs.
final class Calls {
  private Calls() {}

  static byte[] get(String path, String token) {
    return bytes("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + bearer(token) + "\r\n");
  }

  /// A request of somebody who has not signed in.
  static byte[] get(String path) {
    return bytes("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
  }

  static byte[] post(String path, String token, String json) {
    int length = json.getBytes(StandardCharsets.UTF_8).length;
    return bytes(
        "POST "
            + path
            + " HTTP/1.1\r\nHost: localhost\r\n"
            + bearer(token)
            + "Content-Type: application/json\r\nContent-Length: "
            + length
            + "\r\n\r\n"
            + json);
  }

  /// The call of each sample by each token in turn, so that no account and no pair of States stands
  /// for all.
  static List<byte[]> each(List<String> samples, List<String> tokens, Maker maker) {
    List<byte[]> calls = new ArrayList<>();
    for (String token : tokens) {
      for (String sample : samples) {
        calls.add(maker.make(sample, token));
      }
    }
    return List.copyOf(calls);
  }

  /// Makes a call of a sample and a token.
  interface Maker {
    byte[] make(String sample, String token);
  }

  static byte[] reach(String state, String token) {
    return get("/api/v1/states/" + state + "/reach?category=technical", token);
  }

  static byte[] search(String words, String token) {
    return get("/api/v1/contacts?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8), token);
  }

  static byte[] request(String state, String token) {
    return request(state, token, "routine");
  }

  static byte[] urgent(String state, String token) {
    return request(state, token, "urgent");
  }

  private static byte[] request(String state, String token, String urgency) {
    String text =
        "Desde el lunes vemos conexiones hacia 198.51.100.24 desde varias instituciones. "
            + "Agradeceremos que la autoridad competente lo revise y nos responda. ";
    return post(
        "/api/v1/requests",
        token,
        String.format(
            Locale.ROOT,
            """
            {"to":{"state":"%s","category":"technical"},"purpose":"information","urgency":"%s",
             "tlp":"AMBER","protection":"server","subject":"Consulta sobre 198.51.100.24","text":"%s"}
            """,
            state,
            urgency,
            text.repeat(6)));
  }

  private static String bearer(String token) {
    return "Authorization: Bearer " + token + "\r\n";
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
