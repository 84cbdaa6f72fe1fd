package org.enlace.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.enlace.ui.page.ReaderCookies;
import org.springframework.web.servlet.HandlerInterceptor;

/// Remembers the language that was asked for by `?lang=`.
final class LanguageInterceptor implements HandlerInterceptor {
  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (request.getMethod().equals("GET")) {
      Readers.asked(request)
          .ifPresent(language -> ReaderCookies.rememberLanguage(request, response, language));
    }
    return true;
  }
}
