package org.enlace.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.enlace.identity.Client;
import org.enlace.identity.SessionCookie;
import org.enlace.identity.SessionCookie.Name;
import org.enlace.identity.SignInStep;
import org.enlace.kernel.Secret;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/// Reads and writes what a browser keeps for this room.
@Component
class Browser {
  private static final Duration HALF_LIFE = Duration.ofMinutes(10);
  private static final Duration DEVICE_LIFE = Duration.ofDays(180);

  private final SessionCookie cookies;

  Browser(SessionCookie cookies) {
    this.cookies = cookies;
  }

  /// The browser that asks.
  Client client(HttpServletRequest request) {
    String agent = request.getHeader(HttpHeaders.USER_AGENT);
    return new Client(
        request.getRemoteAddr(),
        agent == null ? "" : agent,
        cookies.valueOf(request, Name.DEVICE).orElse(null));
  }

  /// What remembers that the password was right.
  Optional<String> half(HttpServletRequest request) {
    return cookies.valueOf(request, Name.HALF);
  }

  void keepHalf(HttpServletResponse response, Secret<String> half) {
    add(response, cookies.set(Name.HALF, half, Optional.of(HALF_LIFE)));
  }

  void forgetHalf(HttpServletResponse response) {
    add(response, cookies.remove(Name.HALF));
  }

  /// Gives the browser its new session, in the place of any that it had.
  void enter(HttpServletResponse response, SignInStep.Entered entered) {
    forgetHalf(response);
    add(response, cookies.set(Name.SESSION, entered.session(), Optional.empty()));
    Secret<String> device = entered.device();
    if (device != null) {
      keepDevice(response, device);
    }
  }

  void keepDevice(HttpServletResponse response, Secret<String> device) {
    add(response, cookies.set(Name.DEVICE, device, Optional.of(DEVICE_LIFE)));
  }

  void leave(HttpServletResponse response) {
    add(response, cookies.remove(Name.SESSION));
  }

  /// Keeps a page that shows a secret out of every cache.
  static void keepNothing(HttpServletResponse response) {
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
  }

  private static void add(HttpServletResponse response, String cookie) {
    response.addHeader(HttpHeaders.SET_COOKIE, cookie);
  }
}
