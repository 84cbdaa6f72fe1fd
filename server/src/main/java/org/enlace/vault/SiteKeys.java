package org.enlace.vault;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.enlace.kernel.Secret;

/// The keys that wrap data keys: 32 random bytes each, under an id. They are told as `id:base64`,
/// apart by commas or white space; the last one wraps, all unwrap. Ids are 1 to 32 of a-z, 0-9 and
/// hyphen; a wrong spelling, a wrong length or an id told twice is refused without repeating it.
final class SiteKeys {
  private static final int BYTES = 32;
  private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,32}");

  private final Map<String, Secret<byte[]>> keys;
  private final String newest;

  private SiteKeys(Map<String, Secret<byte[]>> keys, String newest) {
    this.keys = keys;
    this.newest = newest;
  }

  static SiteKeys parse(String text) {
    Map<String, Secret<byte[]>> keys = new LinkedHashMap<>();
    String newest = "";
    for (String each : text.strip().split("[\\s,]+")) {
      int colon = each.indexOf(':');
      String id = colon < 0 ? "" : each.substring(0, colon);
      if (!ID.matcher(id).matches()) {
        throw refused("each is an id of a-z, 0-9 and -, a colon, and 32 bytes in base64");
      }
      if (keys.put(id, Secret.of(key(id, each.substring(colon + 1)))) != null) {
        throw refused("the id " + id + " is there twice");
      }
      newest = id;
    }
    return new SiteKeys(keys, newest);
  }

  private static byte[] key(String id, String base64) {
    try {
      byte[] key = Base64.getUrlDecoder().decode(base64.replace('+', '-').replace('/', '_'));
      if (key.length == BYTES) {
        return key;
      }
    } catch (IllegalArgumentException _) {
      // told below, without what was given
    }
    throw refused("the key " + id + " is not 32 bytes in base64");
  }

  private static IllegalArgumentException refused(String rule) {
    return new IllegalArgumentException("the site keys (ENLACE_SITE_KEY or site.key): " + rule);
  }

  /// The id of the key that wraps.
  String newest() {
    return newest;
  }

  Set<String> ids() {
    return keys.keySet();
  }

  Optional<Secret<byte[]>> key(String id) {
    return Optional.ofNullable(keys.get(id));
  }
}
