package org.enlace.delivery.gateway;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;
import org.enlace.kernel.Secret;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Gateways for short messages and for calls, which are called over HTTP.
///
/// @param sms the gateway for short messages (`ENLACE_GATEWAY_SMS_…`)
/// @param voice the gateway for calls (`ENLACE_GATEWAY_VOICE_…`)
@ConfigurationProperties("enlace.gateway")
public record GatewaySettings(@Nullable Way sms, @Nullable Way voice) {
  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "[::1]", "localhost");

  /// How what is posted is written.
  public enum Format {
    JSON,
    FORM
  }

  /// One gateway.
  ///
  /// @param url where notices are posted; https, or http to this machine (`…_URL`)
  /// @param format `json` or `form` (`…_FORMAT`)
  /// @param template what is posted, with `{to}`, `{text}`, `{id}`, `{language}`, `{from}` and
  ///   `{callback}` (`…_TEMPLATE`); by default the first three and the callback, by these names
  /// @param header the header that carries the secret (`…_HEADER`)
  /// @param secret what it carries, whole, such as `Bearer …` (`…_SECRET`)
  /// @param success statuses that mean *taken over*, such as `200-299` or `200,202` (`…_SUCCESS`)
  /// @param reference the member of a JSON answer that holds the gateway's own id, with dots where
  ///   it is deeper (`…_REFERENCE`); without it the gateway tells later by `{id}`
  /// @param from the sender that `{from}` stands for (`…_FROM`)
  /// @param callbackSecret the secret, `whsec_` and base64, with which the gateway signs what it
  ///   tells later (`…_CALLBACK_SECRET`); without it nothing is taken from it
  /// @param nearby whether a gateway at an address that is not public is called (`…_NEARBY`)
  /// @param connections how many notices are posted at once, 1 to 20 (`…_CONNECTIONS`)
  public record Way(
      @Nullable String url,
      @DefaultValue("json") Format format,
      @Nullable String template,
      @DefaultValue("Authorization") String header,
      @Nullable String secret,
      @DefaultValue("200-299") String success,
      @Nullable String reference,
      @DefaultValue("") String from,
      @Nullable String callbackSecret,
      @DefaultValue("false") boolean nearby,
      @DefaultValue("2") int connections) {
    private static final String JSON_TEMPLATE =
        "{\"id\":\"{id}\",\"to\":\"{to}\",\"text\":\"{text}\",\"callback\":\"{callback}\"}";
    private static final String FORM_TEMPLATE = "id={id}&to={to}&text={text}&callback={callback}";

    public Way {
      require(url == null || isTarget(url), "…_URL must be https, or http to this machine");
      require(header.matches("[A-Za-z0-9-]{1,60}"), "…_HEADER must be the name of a header");
      require(
          secret == null || secret.matches("[\\x20-\\x7E]{1,4000}"),
          "…_SECRET must be printable ASCII");
      require(Statuses.parse(success).isPresent(), "…_SUCCESS must be as 200-299 or 200,202");
      require(
          callbackSecret == null || Signed.secret(callbackSecret).isPresent(),
          "…_CALLBACK_SECRET must be whsec_ and at least 24 bytes in base64");
      require(connections >= 1 && connections <= 20, "…_CONNECTIONS must be 1 to 20");
      require(
          Template.of(format, template == null ? whole(format) : template).isPresent(),
          "…_TEMPLATE must have {to} and {text}, and be JSON where …_FORMAT is json");
    }

    private static String whole(Format format) {
      return format == Format.JSON ? JSON_TEMPLATE : FORM_TEMPLATE;
    }

    private static boolean isTarget(String text) {
      try {
        URI target = new URI(text);
        return target.getHost() != null
            && target.getRawUserInfo() == null
            && ("https".equals(target.getScheme())
                || ("http".equals(target.getScheme()) && LOOPBACK.contains(target.getHost())));
      } catch (URISyntaxException malformed) {
        return false;
      }
    }

    private static void require(boolean kept, String rule) {
      if (!kept) {
        throw new IllegalArgumentException("ENLACE_GATEWAY_SMS and _VOICE: " + rule);
      }
    }

    Optional<URI> target() {
      return Optional.ofNullable(url).map(URI::create);
    }

    /// Whether it is on this machine, which is then allowed.
    boolean mayBeNearby() {
      return nearby || target().filter(each -> LOOPBACK.contains(each.getHost())).isPresent();
    }

    Template body() {
      return Template.of(format, template == null ? whole(format) : template).orElseThrow();
    }

    Statuses good() {
      return Statuses.parse(success).orElseThrow();
    }

    Optional<Secret<byte[]>> signedWith() {
      return Optional.ofNullable(callbackSecret).flatMap(Signed::secret);
    }

    /// Prints no secret.
    @Override
    public String toString() {
      return "Way[" + url + " " + format + "]";
    }
  }
}
