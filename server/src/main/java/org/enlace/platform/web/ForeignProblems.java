package org.enlace.platform.web;

import java.sql.SQLException;
import java.util.Set;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.enlace.ui.api.Problem;
import org.enlace.ui.api.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/// Tells the refusals of Spring MVC, Jackson and the container as problems of ours. A fault of ours
/// is none of them, not even an illegal argument: it has no problem.
final class ForeignProblems {
  /// `character_not_in_repertoire`, and `untranslatable_character` for JSON.
  private static final Set<String> NO_TEXT = Set.of("22021", "22P05");

  private static final String LOCKED_TOO_LONG = "55P03";

  private ForeignProblems() {}

  static @Nullable Problem of(Throwable exception) {
    return switch (exception) {
      case ProblemException ours -> ours.problem();
      case HttpMessageNotReadableException body -> body(body);
      case MissingServletRequestParameterException missing ->
          Problem.missing(missing.getParameterName());
      case MissingServletRequestPartException missing ->
          Problem.missing(missing.getRequestPartName());
      case MissingRequestHeaderException missing -> Problem.missing(missing.getHeaderName());
      case MethodArgumentTypeMismatchException mismatch -> Problem.invalid(mismatch.getName());
      case HttpRequestMethodNotSupportedException method ->
          Problem.of("ui", "method-not-allowed", 405).with("method", method.getMethod());
      case HttpMediaTypeNotSupportedException _ -> Problem.of("ui", "media-type-unsupported", 415);
      case HttpMediaTypeNotAcceptableException _ -> Problem.of("ui", "not-acceptable", 406);
      case MaxUploadSizeExceededException _ -> Problem.of("ui", "too-large", 413);
      case MultipartException _ -> Problem.of("ui", "bad-request", 400);
      case InvalidParameterException _ -> Problem.of("ui", "bad-request", 400);
      case ErrorResponse told -> ofStatus(told.getStatusCode().value());
      default -> ofDatabase(exception);
    };
  }

  /// The database takes no NUL in a text: whoever sends one means mischief, or has a broken
  /// program.
  private static @Nullable Problem ofDatabase(Throwable exception) {
    for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
      String state = cause instanceof SQLException told ? told.getSQLState() : null;
      if (state != null && NO_TEXT.contains(state)) {
        return Problem.of("ui", "text-unreadable", 400);
      }
      if (LOCKED_TOO_LONG.equals(state)) {
        return Problem.of("ui", "unavailable", 503);
      }
    }
    return null;
  }

  /// The problem of a bare status, or none where it tells a fault of ours.
  static @Nullable Problem ofStatus(int status) {
    return switch (status) {
      case 401 -> Problem.of("ui", "not-signed-in", 401);
      case 403 -> Problem.of("ui", "not-allowed", 403);
      case 404 -> Problem.notFound();
      case 406 -> Problem.of("ui", "not-acceptable", 406);
      case 413 -> Problem.of("ui", "too-large", 413);
      case 415 -> Problem.of("ui", "media-type-unsupported", 415);
      case 429 -> Problem.of("ui", "too-many-requests", 429);
      case 503 -> Problem.of("ui", "unavailable", 503);
      default -> status < 500 ? Problem.of("ui", "bad-request", status) : null;
    };
  }

  private static Problem body(HttpMessageNotReadableException exception) {
    if (NestedExceptionUtils.getMostSpecificCause(exception) instanceof ProblemException ours) {
      return ours.problem();
    }
    for (Throwable cause = exception.getCause(); cause != null; cause = cause.getCause()) {
      switch (cause) {
        case StreamConstraintsException _ -> {
          return Problem.of("ui", "too-large", 413);
        }
        case StreamReadException malformed -> {
          return malformed(malformed);
        }
        case UnrecognizedPropertyException unknown -> {
          return at(Problem.of("ui", "unknown-field", 400).about(path(unknown)), unknown);
        }
        case JacksonException mismatch -> {
          String path = path(mismatch);
          return at(
              path.isEmpty() ? Problem.of("ui", "wrong-shape", 400) : Problem.invalid(path),
              mismatch);
        }
        default -> {}
      }
    }
    return Problem.of("ui", "body-missing", 400);
  }

  private static Problem malformed(StreamReadException exception) {
    return at(Problem.of("ui", "malformed-json", 400), exception);
  }

  private static Problem at(Problem problem, JacksonException exception) {
    TokenStreamLocation where = exception.getLocation();
    return where == null || where.getLineNr() < 0
        ? problem.with("line", 0).with("column", 0)
        : problem.with("line", where.getLineNr()).with("column", where.getColumnNr());
  }

  // to.state, items[2].name
  private static String path(JacksonException exception) {
    StringBuilder path = new StringBuilder();
    for (JacksonException.Reference each : exception.getPath()) {
      if (each.getPropertyName() == null) {
        path.append('[').append(each.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(each.getPropertyName());
      }
    }
    return path.toString();
  }
}
