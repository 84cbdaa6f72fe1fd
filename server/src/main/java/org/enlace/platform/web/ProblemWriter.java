package org.enlace.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.enlace.ui.api.Problem;
import org.enlace.ui.page.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Answers with a problem: to programs as RFC 9457 has it, to people as a page, in both cases in
/// the reader's language.
@Component
class ProblemWriter {
  private static final List<String> PROGRAM_ROOTS = List.of("/api", "/taxii2", "/log");

  private final JtePages pages;
  private final PageFactory factory;
  private final JsonMapper json;

  ProblemWriter(JtePages pages, PageFactory factory, JsonMapper json) {
    this.pages = pages;
    this.factory = factory;
    this.json = json;
  }

  void write(Problem problem, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    write(problem, null, request, response);
  }

  /// Answers with a problem, with the id under which the log tells more of it.
  void write(
      Problem problem,
      @Nullable String incident,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    if (response.isCommitted()) {
      return; // part of another answer is on its way: nothing can be told any more
    }
    response.resetBuffer();
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, null);
    response.setHeader(HttpHeaders.ETAG, null);
    Page page = factory.of(request);
    if (wantsJson(request)) {
      writeJson(problem, incident, page, response);
    } else {
      writePage(problem, incident, page, request, response);
    }
  }

  private void writeJson(
      Problem problem, @Nullable String incident, Page page, HttpServletResponse response)
      throws IOException {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("type", problem.type());
    body.put("title", title(problem, page));
    body.put("status", problem.status());
    body.put("detail", detail(problem, page));
    if (problem.field() != null) {
      body.put("field", problem.field());
    }
    if (incident != null) {
      body.put("incident", incident);
    }
    problem.values().forEach(body::putIfAbsent);
    byte[] bytes = json.writeValueAsBytes(body);
    response.setStatus(problem.status());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setHeader(HttpHeaders.CONTENT_LANGUAGE, page.locale().toLanguageTag());
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }

  private void writePage(
      Problem problem,
      @Nullable String incident,
      Page page,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Map<String, Object> values = new HashMap<>();
    values.put("title", title(problem, page));
    values.put("detail", detail(problem, page));
    values.put("status", problem.status());
    values.put("incident", incident);
    pages.send(problem.status(), "ui/problem.jte", values, request, response);
  }

  private static String title(Problem problem, Page page) {
    return page.text(key(problem) + ".title", arguments(problem));
  }

  private static String detail(Problem problem, Page page) {
    return page.text(key(problem) + ".detail", arguments(problem));
  }

  private static String key(Problem problem) {
    return problem.room() + ".problem." + problem.slug();
  }

  private static Map<String, Object> arguments(Problem problem) {
    Map<String, Object> arguments = new HashMap<>(problem.values());
    arguments.put("field", problem.field() == null ? "" : problem.field());
    return arguments;
  }

  /// Whether the answer goes to a program: by the path, or because it asks for JSON and not for a
  /// page.
  static boolean wantsJson(HttpServletRequest request) {
    if (isForPrograms(request)) {
      return true;
    }
    String accept = request.getHeader(HttpHeaders.ACCEPT);
    if (accept == null) {
      return false;
    }
    try {
      List<MediaType> types = MediaType.parseMediaTypes(accept);
      return types.stream().noneMatch(MediaType.TEXT_HTML::equalsTypeAndSubtype)
          && types.stream().anyMatch(ProblemWriter::isJson);
    } catch (InvalidMediaTypeException malformed) {
      return false;
    }
  }

  /// Whether the path is one that programs call.
  static boolean isForPrograms(HttpServletRequest request) {
    Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    String path = failed == null ? request.getRequestURI() : failed.toString();
    return PROGRAM_ROOTS.stream()
        .anyMatch(root -> path.equals(root) || path.startsWith(root + "/"));
  }

  private static boolean isJson(MediaType type) {
    return type.getSubtype().equals("json") || type.getSubtype().endsWith("+json");
  }
}
