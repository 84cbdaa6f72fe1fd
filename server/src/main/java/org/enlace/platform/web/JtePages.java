package org.enlace.platform.web;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.enlace.ui.page.Page;
import org.enlace.ui.page.Pages;
import org.enlace.ui.page.Panel;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/// Renders the precompiled templates. A page is rendered whole before its first byte is sent, so
/// that a fault in the middle becomes a problem page and not half of a page.
@Component
class JtePages implements Pages {
  private final TemplateEngine engine;
  private final PageFactory pages;
  private final Incidents incidents;

  JtePages(TemplateEngine engine, PageFactory pages, Incidents incidents) {
    this.engine = engine;
    this.pages = pages;
    this.incidents = incidents;
  }

  @Override
  public View show(String template, Map<String, ?> values) {
    return show(HttpServletResponse.SC_OK, template, values);
  }

  @Override
  public View show(int status, String template, Map<String, ?> values) {
    return (_, request, response) -> send(status, template, values, request, response);
  }

  @Override
  public Content part(String template, Page page, Map<String, ?> values) {
    StringOutput output = new StringOutput();
    engine.render(template, parameters(page, values), output);
    String rendered = output.toString();
    return to -> to.writeContent(rendered);
  }

  @Override
  public List<Content> gather(Page page, List<? extends Supplier<Optional<Panel>>> parts) {
    List<Panel> panels = new ArrayList<>();
    for (Supplier<Optional<Panel>> each : parts) {
      made(page, each).ifPresent(panels::add);
    }
    return panels.stream()
        .sorted(Comparator.comparingInt(Panel::order))
        .map(Panel::content)
        .toList();
  }

  private Optional<Panel> made(Page page, Supplier<Optional<Panel>> part) {
    try {
      return part.get();
    } catch (RuntimeException fault) {
      String incident = incidents.report(fault);
      Content told = part("ui/failed.jte", page, Map.of("incident", incident));
      return Optional.of(new Panel(Integer.MAX_VALUE, told));
    }
  }

  @Override
  public View seeOther(String path) {
    return seeOtherWith(path, null);
  }

  @Override
  public View seeOther(String path, String noticeKey) {
    Notices.requireKey(noticeKey);
    return seeOtherWith(path, noticeKey);
  }

  private static View seeOtherWith(String path, @Nullable String noticeKey) {
    if (!LocalPath.isLocal(path)) {
      throw new IllegalArgumentException("not a path of ours: " + path);
    }
    return (_, request, response) -> {
      if (noticeKey != null) {
        Notices.leave(request, response, noticeKey);
      }
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      response.setHeader(HttpHeaders.LOCATION, path);
    };
  }

  void send(
      int status,
      String template,
      Map<String, ?> values,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Page page = values.get("page") instanceof Page given ? given : pages.of(request);
    Utf8ByteOutput output = new Utf8ByteOutput();
    engine.render(template, parameters(page, values), output);
    Notices.take(request, response);
    response.setStatus(status);
    response.setContentType("text/html;charset=UTF-8");
    response.setLocale(page.locale()); // Content-Language, instead of the browser's own wish
    response.addHeader(HttpHeaders.VARY, "Accept-Language, Cookie");
    if (!response.containsHeader(HttpHeaders.CACHE_CONTROL)) {
      response.setHeader(
          HttpHeaders.CACHE_CONTROL, mayBeKept(page, status) ? "no-cache" : "no-store");
    }
    response.setContentLength(output.getContentLength());
    output.writeTo(response.getOutputStream());
  }

  // By the browser, which asks again each time. What is shown after signing in stays nowhere.
  private static boolean mayBeKept(Page page, int status) {
    return status == HttpServletResponse.SC_OK && !page.signedIn();
  }

  private static Map<String, Object> parameters(Page page, Map<String, ?> values) {
    Map<String, Object> parameters = new HashMap<>(values);
    parameters.put("page", page);
    return parameters;
  }
}
