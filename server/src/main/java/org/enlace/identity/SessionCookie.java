package org.enlace.identity;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.enlace.kernel.Secret;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/// The cookies of this room. Over TLS their names begin with `__Host-`, which binds them to this
/// host and path (RFC 6265bis §4.1.3.2); a cookie of the other name is then not looked at.
@Component
public class SessionCookie {
  private final boolean secure;

  SessionCookie(@Value("${enlace.base-url:http://localhost:8080}") URI baseUrl) {
    this.secure = "https".equals(baseUrl.getScheme());
  }

  /// The cookies there are.
  public enum Name {
    /// Who is signed in.
    SESSION("enlace_session"),
    /// Between the password and the code.
    HALF("enlace_sign_in"),
    /// A browser that signed in before.
    DEVICE("enlace_device");

    private final String word;

    Name(String word) {
      this.word = word;
    }
  }

  /// The value of the session's cookie, for [Sessions#actorOf].
  public Optional<String> sessionOf(HttpServletRequest request) {
    return valueOf(request, Name.SESSION);
  }

  /// The value of a cookie.
  public Optional<String> valueOf(HttpServletRequest request, Name name) {
    Cookie[] cookies = request.getCookies();
    if (cookies != null) {
      for (Cookie each : cookies) {
        if (each.getName().equals(fullName(name))) {
          return Optional.of(each.getValue());
        }
      }
    }
    return Optional.empty();
  }

  /// The header `Set-Cookie` that gives a value to the browser. Without a life it stays until the
  /// browser is closed.
  public String set(Name name, Secret<String> value, Optional<Duration> life) {
    var cookie = cookie(name, value.reveal());
    life.ifPresent(cookie::maxAge);
    return cookie.build().toString();
  }

  /// The header `Set-Cookie` that takes a cookie away.
  public String remove(Name name) {
    return cookie(name, "").maxAge(Duration.ZERO).build().toString();
  }

  private ResponseCookie.ResponseCookieBuilder cookie(Name name, String value) {
    return ResponseCookie.from(fullName(name), value)
        .httpOnly(true)
        .secure(secure)
        .sameSite("Lax")
        .path("/");
  }

  private String fullName(Name name) {
    return secure ? "__Host-" + name.word : name.word;
  }
}
