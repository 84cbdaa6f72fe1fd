package org.enlace.delivery.gateway;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.enlace.protocol.CanonicalJson;
import org.enlace.protocol.JsonValue.JsonString;
import org.enlace.protocol.Refusal;

/// What is posted to a gateway, with places for what differs. What is put there is escaped as the
/// format asks, so that no text changes the shape.
///
/// @param format how it is written
/// @param text with its places
record Template(GatewaySettings.Format format, String text) {
  private static final Pattern PLACE = Pattern.compile("\\{([a-z]{2,10})\\}");
  private static final Set<String> PLACES =
      Set.of("to", "text", "id", "language", "from", "callback");

  /// The template; empty where it lacks the number or the text, names a place that there is not, or
  /// is not of its format.
  static Optional<Template> of(GatewaySettings.Format format, String text) {
    Set<String> named =
        PLACE.matcher(text).results().map(each -> each.group(1)).collect(Collectors.toSet());
    Template template = new Template(format, text);
    return named.containsAll(Set.of("to", "text"))
            && PLACES.containsAll(named)
            && template.isWhole()
        ? Optional.of(template)
        : Optional.empty();
  }

  private boolean isWhole() {
    if (format == GatewaySettings.Format.FORM) {
      return text.matches("[\\x21-\\x7E]+");
    }
    Map<String, String> awkward = new HashMap<>();
    PLACES.forEach(each -> awkward.put(each, "\"\\\n{to}"));
    try {
      CanonicalJson.read(fill(awkward).getBytes(StandardCharsets.UTF_8));
      return true;
    } catch (Refusal malformed) {
      return false;
    }
  }

  String fill(Map<String, String> values) {
    return PLACE
        .matcher(text)
        .replaceAll(
            place -> Matcher.quoteReplacement(escaped(values.getOrDefault(place.group(1), ""))));
  }

  private String escaped(String value) {
    if (format == GatewaySettings.Format.FORM) {
      return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
    String quoted = new String(CanonicalJson.write(new JsonString(value)), StandardCharsets.UTF_8);
    return quoted.substring(1, quoted.length() - 1);
  }

  String contentType() {
    return format == GatewaySettings.Format.JSON
        ? "application/json"
        : "application/x-www-form-urlencoded";
  }
}
